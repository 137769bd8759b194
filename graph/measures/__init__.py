"""What is measured on records once they are arrays: pure functions, no store inside."""
