"""Errors that only a server has.

UraError
└── StoreProblem
    ├── Overloaded    too many questions are waiting
    └── Closing       the server takes no more questions
"""

from __future__ import annotations

from graph.errors import StoreProblem


class Overloaded(StoreProblem):
    """Too many questions are waiting."""

    default_remedy = "Ask again in a moment."


class Closing(StoreProblem):
    """The server takes no more questions."""

    default_remedy = "Ask again in a moment."
