"""The recovery kit of a desk that shares nothing: its root secret is made here, and kept nowhere."""

from datetime import datetime

from msgspec.structs import replace

from database.connection import Connection
from database.open import OpenDesk
from database.sync.desk_keys import derived_keys
from database.sync.genesis import ID_LENGTH
from database.sync.recovery import ROOT_SECRET, make_kit
from database.users.opening import NotLoggedIn
from kafel_desk.administration import NewKit
from kafel_desk.ports import Randomness
from kafel_desk.refusal import refuse
from kafel_desk.sharing.words import WordList
from kafel_desk.time.working_time import working_time
from kafel_desk.users.commands import MakeKit


def new_kit(opened: OpenDesk, words: WordList, randomness: Randomness, now: datetime) -> NewKit:
    """Return a kit that opens nothing yet: its command makes it the one that does.

    So a kit whose sheet was never printed takes the place of no other. Raises ``NotLoggedIn``, and
    ``Refused`` for a desk of a centre, which has the kit of that centre.
    """
    if opened.session is None:
        raise NotLoggedIn
    if opened.store.look(_is_shared):
        raise refuse("kit", "users.kit_of_centre")
    root_secret = randomness.bytes(ROOT_SECRET)
    made_at = working_time(opened.store.directory().calendars).local(now)
    kit = make_kit(randomness.bytes(ID_LENGTH), root_secret, words, randomness, made_at)
    public = derived_keys(root_secret).public()
    command = MakeKit(staff=opened.session.staff, signing=public.signing, sealing=public.sealing)
    return NewKit(replace(kit, is_of_desk=True), command)


def _is_shared(connection: Connection) -> bool:
    found = connection.execute("SELECT 1 FROM share WHERE request IS NULL").fetchone()
    return found is not None
