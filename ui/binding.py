"""Takes back what the Qt binding puts before every import statement; loaded before the window is.

The binding reads the source text of each module that is loaded after it, to see whether it asks
for names like ``set_text``. Nothing here does, and reading 150 texts kept the window waiting.
"""

import builtins

import PySide6.QtCore  # noqa: F401  (it puts its own step there while it is loaded)

# Where a later binding leaves the statement alone, it stays as it is.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
