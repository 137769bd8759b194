"""Questions about any one thing."""
