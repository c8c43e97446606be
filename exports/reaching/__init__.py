"""How people reach the centre, as poster and leaflet show it: words, icons, rows with codes."""
