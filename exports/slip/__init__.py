"""The slip's words, and its pages on each paper."""
