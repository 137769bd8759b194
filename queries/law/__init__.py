"""Questions about law: bases, amendments, articles."""
