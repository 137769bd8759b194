"""Readers: bytes become rows or statements, with the place where each was read."""
