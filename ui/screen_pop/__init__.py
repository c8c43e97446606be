"""Calls that come in: a telephone says the number, the window brings the caller's card up.

`caller` is the side of the telephone and loads no Qt; `line` listens in the window, `pop` acts.
How a telephone is set up: docs/telephony.md.
"""
