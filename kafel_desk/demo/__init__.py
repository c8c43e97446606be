"""A desk of invented people: cases in every state, with histories that obey every rule."""
