"""The rules of Cypher that both engines answer alike, as a linter."""
