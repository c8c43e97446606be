"""Slips that are scanned: the number on a slip opens its case, wherever the cursor stands."""
