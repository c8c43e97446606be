"""The parts of a case file on paper: its head and rail, its tables, its timeline."""
