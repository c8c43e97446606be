"""Every filter of rights taken away once, and the test that then fails."""
