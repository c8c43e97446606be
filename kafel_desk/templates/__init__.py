"""Message templates: what may stand in them, how they are checked, filled in and sent."""
