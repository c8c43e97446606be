"""What each paper says, chosen from a case or the directory as plain data."""
