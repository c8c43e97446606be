"""What a form to be written on by hand is made of, and the blank intake form."""
