"""What the centre does for all cases at once: its routines, and the answers that it has approved."""
