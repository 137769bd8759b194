"""Questions about cases: steps, contacts, registers, services."""
