"""Desks in step, as rules: who is a member, what six words say, what a person is shown of it."""
