"""One file a kind of route; each is a thin door on a function of a room below."""
