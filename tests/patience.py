"""How long a test waits for what must come: longer than the slowest of machines takes.

Nothing passes because of it, and no test waits that long: what never comes is told as such.
"""

PATIENCE = 300.0
"""Seconds."""
PATIENCE_MS = 300_000
