"""The parts of the centre's reports on paper: weekly summary, monthly and quarterly report."""
