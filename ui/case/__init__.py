"""One case: its head, its steps, its timeline, and the acts on it."""
