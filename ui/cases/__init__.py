"""The cases: tabs, filters, table, preview, several at once, and search."""

from ui.cases.page import CasesPage

__all__ = ["CasesPage"]
