"""What a case is and what may happen to it; knows no screen, no database, no file and no clock."""
