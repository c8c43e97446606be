"""The follow-ups: who is to be called, what is to be done and checked, and who holds what."""
