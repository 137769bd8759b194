"""Benchmarks that measure made-up worlds measure valid ones."""
