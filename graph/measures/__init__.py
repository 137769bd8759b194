"""What is measured on the graph: pure functions, no store inside."""
