"""Questions about plans and figures: activities, counts, events, contradictions."""
