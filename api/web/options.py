"""What is said of a command's options, told of a route's parameters."""

from __future__ import annotations

import re

_OPTION = re.compile(r"(?<![\w-])--([a-z][a-z-]*[a-z])")


def as_parameters(text: str) -> str:
    """Return a text with options named as HTTP has them.

    >>> as_parameters("--min-grade unrelated shows all")
    'min_grade unrelated shows all'
    """
    return _OPTION.sub(lambda option: option[1].replace("-", "_"), text)
