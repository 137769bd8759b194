"""Citations of law: the value, how it is found in a text, and how it is printed."""
