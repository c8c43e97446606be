"""Copies of a desk: when one is due, and which ones are kept."""
