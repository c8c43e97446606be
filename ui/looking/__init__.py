"""Who looked at what is not for everybody: at one case, and what one person looked at."""
