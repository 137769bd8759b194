"""Benchmarks against the bare engine."""
