"""An old log taken over: its columns guessed, its cells read, its rows turned into cases."""
