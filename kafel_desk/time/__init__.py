"""Calendars, working hours, deadlines, and the words for times."""
