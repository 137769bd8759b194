"""What exists: types, code lists, value types."""
