"""The style tokens as typed values: colours by role, looks of states, what is mirrored."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Look:
    """How one state is drawn: a colour role, a 12 px shape and the weight of its words."""

    colour: str
    shape: str
    weight: int = 400


@dataclass(frozen=True, slots=True)
class Tokens:
    """Everything `tokens.json` says. Colour roles are the same in every theme."""

    colours: Mapping[str, Mapping[str, str]]
    states: Mapping[str, Look]
    due: Mapping[str, Look]
    sync: Mapping[str, Look]
    conflict: Look
    mirrored_icons: frozenset[str]
    mirrored_shapes: frozenset[str]
    # foreground role -> the grounds that it may stand on; the contrast of each is tested
    text_on: Mapping[str, tuple[str, ...]]
    outline_on: Mapping[str, tuple[str, ...]]


def read_tokens(folder: Path) -> Tokens:
    """Return the tokens of a style folder (`resources.style()`)."""
    data: dict[str, Any] = json.loads((folder / "tokens.json").read_text(encoding="utf-8"))

    def looks(kind: str) -> dict[str, Look]:
        return {name: Look(**look) for name, look in data[kind].items()}

    def grounds(kind: str) -> dict[str, tuple[str, ...]]:
        return {role: tuple(on) for role, on in data["contrast"][kind].items()}

    return Tokens(
        colours=data["colours"],
        states=looks("states"),
        due=looks("due"),
        sync=looks("sync"),
        conflict=Look(**data["conflict"]),
        mirrored_icons=frozenset(data["mirrored"]["icons"]),
        mirrored_shapes=frozenset(data["mirrored"]["shapes"]),
        text_on=grounds("text"),
        outline_on=grounds("outline"),
    )
