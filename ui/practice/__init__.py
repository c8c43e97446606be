"""Practice: a desk of invented people beside the real one, that nobody takes for it."""
