"""Ways of a case: the best ones, the earliest, and whom every way passes through."""
