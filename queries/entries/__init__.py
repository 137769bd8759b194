"""What each question is asked with, group by group; `queries.catalogue` has them all."""
