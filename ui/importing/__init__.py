"""An old log taken over on screen: its columns shown and changed, a preview, the import, its undo."""
