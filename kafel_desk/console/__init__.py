"""The console face: JSON lines in, JSON lines out."""

from kafel_desk.console.environment import Environment
from kafel_desk.console.verbs import run

__all__ = ["Environment", "run"]
