"""The recovery kit as the facts tell: the one that opens this record now, and those that did."""

import msgspec

from kafel_desk.journal.fact import Recorded
from kafel_desk.sharing.facts import CentreFounded
from kafel_desk.users.facts import RecoveryKitMade


class Kit(msgspec.Struct, frozen=True):
    """The public keys of a kit: Ed25519 to sign, X25519 to seal to.

    ``staff`` is whom it was given out to, ``clock`` the reading at which that was recorded.
    ``is_of_centre`` tells that it is the kit of a shared folder, which opens every desk there.
    """

    signing: bytes
    sealing: bytes
    staff: str
    clock: int
    is_of_centre: bool = False


class Kits(msgspec.Struct, frozen=True):
    """``now`` is the kit that counts; ``former`` the X25519 keys of those it took the place of."""

    now: Kit | None = None
    former: tuple[bytes, ...] = ()


def evolve_kits(kits: Kits, recorded: Recorded) -> Kits:
    """Return the kits after one more fact: there is one at a time, and that of a centre stays."""
    match recorded.fact:
        case RecoveryKitMade(signing=signing, sealing=sealing):
            made = Kit(signing, sealing, recorded.actor, recorded.clock)
        case CentreFounded(root_key=signing, recovery_key=sealing):
            made = Kit(signing, sealing, recorded.actor, recorded.clock, is_of_centre=True)
        case _:
            return kits
    before = kits.now
    if before is None:
        return Kits(made, kits.former)
    if before.is_of_centre or before.sealing == made.sealing:
        return kits
    return Kits(made, (*kits.former, before.sealing))
