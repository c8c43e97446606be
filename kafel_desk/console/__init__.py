"""The console face: JSON lines in, JSON lines out."""
