"""Evidence in the window: tiles beside the case, adding by drop, paste and choice, the viewer."""
