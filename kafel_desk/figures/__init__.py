"""Figures: every number that a screen, a page or a workbook may show, computed once."""
