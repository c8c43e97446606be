"""A template as it is kept: what it is for, by which means it goes, and its words."""

from typing import Literal

import msgspec

Purpose = Literal["receipt", "result", "opinion", "missing_paper", "follow_up"]
"""Receipt confirmed (step 3), result told (10), invitation to say an opinion (14), a paper that is
missing asked for (7), following up whether the solution held (11)."""
PURPOSES: tuple[Purpose, ...] = ("receipt", "result", "opinion", "missing_paper", "follow_up")

Means = Literal["whatsapp", "sms", "letter"]
MEANS: tuple[Means, ...] = ("whatsapp", "sms", "letter")


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """Words with placeholders, for one purpose and the means that it is written for."""

    id: str
    name: str
    purpose: Purpose
    means: tuple[Means, ...]
    text: str
    is_active: bool = True
    order: int = 0
