"""Finding a thing by the name that a person types, and texts by their matter."""

from ontology.values.words import topics_of as stems
from queries.names.find import find
from queries.names.found import Candidate, Found, Hit, How
from queries.names.search import search

__all__ = ["Candidate", "Found", "Hit", "How", "find", "search", "stems"]
