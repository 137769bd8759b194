"""Questions about bodies: who leads them, who sits on them, what they are part of."""
