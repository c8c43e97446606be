"""Paper from the window: a PDF previewed, printed, or saved where there is no printer."""
