"""What is seen while a desk is made ready at its opening. Loaded only where one has to be."""
