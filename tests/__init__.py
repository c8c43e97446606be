"""Tests: they mirror the tree, one file a module, and read as sentences."""
