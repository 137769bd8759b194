"""What we ask: one question, one stem."""
