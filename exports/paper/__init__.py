"""Arabic typesetting for printed pages: wrap logical text, shape it, then order each line."""
