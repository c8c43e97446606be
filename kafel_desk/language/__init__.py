"""Words, digits, direction and the folding of Arabic text for search."""
