"""The append-only record of facts: envelope, clock and encoding."""
