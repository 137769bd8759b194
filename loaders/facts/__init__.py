"""Facts that a careful reader took from a document, as statements."""
