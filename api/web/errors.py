"""Errors that only a server has.

UraError
└── StoreProblem
    └── Overloaded    too many questions are waiting
"""

from __future__ import annotations

from graph.errors import StoreProblem


class Overloaded(StoreProblem):
    """Too many questions are waiting."""

    default_remedy = "Ask again in a moment."
