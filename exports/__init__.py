"""What leaves the desk as a file: printed pages and Excel workbooks."""
