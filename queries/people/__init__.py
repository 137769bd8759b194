"""Questions about offices: who holds them, what they must do, by when."""
