"""The faces of desks in step: rounds in the background, the light, and who belongs to the centre."""
