"""The frame of the window: rail, top bar, notices, content, status bar, and its keys."""

from ui.frame.window import MainWindow

__all__ = ["MainWindow"]
