"""Messages to a person: a template filled in, changed, sent by their means, and recorded."""
