"""How documents become facts; the shipped data set."""
