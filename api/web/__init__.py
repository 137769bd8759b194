"""How the HTTP door keeps its store open, its limits, and its answers."""
