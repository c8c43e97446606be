"""What the desk notices by itself across cases."""
