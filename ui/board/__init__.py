"""The board: what waits, what repeats, the centre's own routines, and what was made better."""
