"""Backups as the window makes them: now, and by itself when one is owed."""
