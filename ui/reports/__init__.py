"""Reports: for now the log of complaints as an Excel file."""
