"""Who is at the desk: chosen before the window is used, changed at any time with Ctrl+L."""
