"""Who logs in: names, keys and passwords of the people on the staff."""
