"""The desk's encrypted file: journal, projections, search and the readers over them."""
