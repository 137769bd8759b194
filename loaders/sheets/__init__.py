"""Sheets that offices keep: which columns they have, and what a row of each says."""
