"""Evidence: what a file is by its content, what it may be called, and how large it may be."""
