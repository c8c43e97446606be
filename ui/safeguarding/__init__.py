"""The safeguarding cases as focal persons see them, and nobody else."""
