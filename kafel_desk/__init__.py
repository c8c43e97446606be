"""What a case is and what may happen to it; knows no screen, no database, no file and no clock."""

VERSION = "0.1.0"
"""Of this program, as pyproject.toml has it; desks tell it to each other."""
