"""Whole centres in memory: desks, shares and everything that goes wrong, one seed one run."""
