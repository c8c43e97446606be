"""Invented people: who they are and what number they call from, the same for the same seed."""

from random import Random

import msgspec

from kafel_desk.demo.material import Material

_FEW = 900
_SOME = 90_000


class Caller(msgspec.Struct, frozen=True):
    """Somebody who comes, calls or writes; nobody where neither name nor number was given."""

    name: str | None = None
    phone: str | None = None


def caller(material: Material, place: int, seed: int, *, of: int) -> Caller:
    """Return the person at one place among ``of`` people; every seventh shares a number."""
    chance = Random(f"{seed} person {place}")
    is_woman = chance.random() < 0.7
    first = chance.choice(material.women if is_woman else material.men)
    names = [first, chance.choice(material.men), chance.choice(material.families)]
    if chance.random() < 0.4:
        names.insert(2, chance.choice(material.men))
    holder = place - 1 if place % 7 == 6 else place
    return Caller(" ".join(names), _phone(holder, of))


def _phone(place: int, of: int) -> str:
    """Numbers in the manner of 0555 000 123; where those do not do, as few others as will."""
    if of <= _FEW:
        return f"0555000{100 + place * 7 % _FEW}"
    if of <= _SOME:
        return f"05550{10_000 + place * 7 % _SOME}"
    return f"055{1_000_000 + place * 7 % 9_000_000}"
