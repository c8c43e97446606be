"""What a case is and what may happen to it: the pure core of the desk."""
