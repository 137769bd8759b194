"""Where it is kept and measured: records, claims, stores, projections."""
