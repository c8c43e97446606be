"""Intake: one form with three openings (visit, call, message), the caller's card, what was saved."""
