"""Log-in: a name and a password before anything of a desk is seen."""
