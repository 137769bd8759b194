"""Which bodies do the same work with the same people: how alike, and how sure."""
