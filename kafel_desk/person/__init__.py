"""People who come to the centre: names, numbers, identity."""
