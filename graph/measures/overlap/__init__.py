"""Which bodies have the same members, and whether chance would explain it.

`plain` needs nothing but Python and serves a municipality; `join` holds for a million
bodies; `chance` and `shuffled` say what would be shared without any intent. This
package imports nothing on its own, so that a small answer starts without NumPy.
"""
