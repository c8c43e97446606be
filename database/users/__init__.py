"""Log-in on this machine: the keys of users, and the file that lets them open the database."""
