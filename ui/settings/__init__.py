"""Settings: the directory that all desks share, and how this machine looks and prints."""
