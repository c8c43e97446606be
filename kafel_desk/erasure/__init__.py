"""Erasure of a case or a person: proposed, approved by a second person, and then for good."""
