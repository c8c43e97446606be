"""Departments, staff, categories, channels, calendars and targets."""
