"""How a desk becomes a member: it founds the centre, asks to join, or is recovered by the kit.

Each act is one write to the journal and the tables of keys; what belongs on the share is put there
afterwards, and again at every round, so a folder that goes away in between costs nothing.
"""

from contextlib import suppress
from functools import partial

from database.open import free_code
from database.sealed_keys import HolderKeys
from database.sync import member_tables as tables
from database.sync import names
from database.sync.continuing import certify, new_keys
from database.sync.desk_keys import DeskKeys, derived_keys
from database.sync.genesis import ID_LENGTH, Share, make_share, read_share
from database.sync.joining import (
    LONGEST_REQUEST,
    MOST_PEOPLE,
    Request,
    make_request,
    mark_of,
    read_request,
    request_name,
)
from database.sync.members import Members
from database.sync.recovery import ROOT_SECRET, make_kit, open_kit, secret_said
from database.sync.share_folder import ShareFolder
from kafel_desk.directory.facts import DeskBegan
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import BY_ITSELF, Draft
from kafel_desk.refusal import refuse
from kafel_desk.sharing.facts import CentreFounded, EpochBegan
from kafel_desk.sharing.membership import FOUNDING
from kafel_desk.sharing.status import RecoveryKit
from kafel_desk.time.working_time import working_time


# ── Found ───────────────────────────────────────────────────────────────────────────────────────
def found(members: Members, folder: str) -> RecoveryKit:
    """Make SHARE, the root key, the first epoch and this desk's own membership."""
    members.refuse_practice()
    if members.standing(members.writer()) != "unshared":
        raise refuse("share", "share.error.shared_already")
    if members.share_file(folder) is not None:
        raise refuse("share", "share.error.folder_has_share", path=folder)
    share_id = members.randomness.bytes(ID_LENGTH)
    root_secret = members.randomness.bytes(ROOT_SECRET)
    root = derived_keys(root_secret)
    content = make_share(share_id, root)
    # Before anything is kept here: a folder that takes no file leaves this desk as it was.
    ShareFolder(members.files_of(folder), content, members.randomness).put(names.SHARE, content)
    share, keys, writer = _read(content), members.own_keys(), members.writer()
    epoch, epoch_key = members.new_epoch(0)
    facts = (
        CentreFounded(share=share.id, root_key=share.root_key, recovery_key=share.recovery_key),
        certify(share, writer, keys, by=b"", seed=root.signing),
        EpochBegan(epoch=epoch),
    )
    with members.opened.store.write() as transaction:
        members.keep_own_keys(transaction, keys)
        transaction.beside(lambda at: tables.keep_share(at, content, folder))
        transaction.beside(lambda at: tables.keep_epochs(at, {epoch: epoch_key}))
        members.record(transaction, facts)
    members.keys.forget()
    members.grant_what_lacks()
    return _kit(members, share_id, root_secret)


def _read(content: bytes) -> Share:
    share = read_share(content)
    if share is None:
        raise ValueError("what was just made cannot be read")
    return share


def _kit(members: Members, share: bytes, root_secret: bytes) -> RecoveryKit:
    calendars = members.opened.store.directory().calendars
    made_at = working_time(calendars).local(members.clock.now())
    return make_kit(share, root_secret, members.lists[0], members.randomness, made_at)


# ── Join ────────────────────────────────────────────────────────────────────────────────────────
def request_to_join(members: Members, folder: str) -> bytes:
    """Put a request on a share, and return it; the same one as long as it stands."""
    content, share = members.share_to_enter(folder)
    request = members.keys.request_of(members.writer())
    if request is None:
        members.bring_what_is_sealed()
        keys = members.own_keys()
        asked = _former_request(members, folder, share, keys) or _request(members, share, keys)
        with members.opened.store.write() as transaction:
            members.keep_own_keys(transaction, keys)
            transaction.beside(lambda at: tables.keep_share(at, content, folder, asked))
        members.keys.forget()
        request = asked
    members.put_out(folder)
    return request


def _request(members: Members, share: Share, keys: DeskKeys) -> bytes:
    writer, public = members.writer(), keys.public()
    return make_request(
        Request(
            share=share.id,
            root_key=share.root_key,
            writer=writer,
            signing_key=public.signing,
            sealing_key=public.sealing,
            code=members.opened.code,
            recorded=members.recorded(writer),
            at_ms=round(members.clock.now().timestamp() * 1000),
            people=_people(members, share),
        ),
        keys,
    )


def _people(members: Members, share: Share) -> tuple[tuple[bytes, bytes], ...]:
    users = members.opened.store.directory().users.values()
    return tuple(
        (mark_of(share.id, user.staff), mark_of(share.id, user.staff, user.signing))
        for user in list(users)[:MOST_PEOPLE]
    )


def _former_request(members: Members, folder: str, share: Share, keys: DeskKeys) -> bytes | None:
    """Return the request that was withdrawn: its name can have no other content (I2)."""
    with suppress(OSError):
        path = f"{names.JOINING}/{request_name(members.writer())}"
        content = members.files_of(folder).read(path, LONGEST_REQUEST)
        request = read_request(content)
        is_ours = request is not None and request.signing_key == keys.public().signing
        if request and is_ours and (request.share, request.root_key) == (share.id, share.root_key):
            return content
    return None


def withdraw_request(members: Members) -> None:
    """Forget a share that this desk only asked to join."""
    if members.standing(members.writer()) == "requested":
        members.keys.write(tables.forget_share)


def finish_joining(members: Members, folder: str) -> bool:
    """Look whether the admission came; tells whether this desk is a member now."""
    if members.standing(members.writer()) in ("requested", "unadmitted"):
        members.look_into(folder)
    if members.standing(members.writer()) != "member":
        return False
    kept = members.keys.kept()
    if kept.request and kept.share:
        content = kept.share
        members.keys.write(lambda at: tables.keep_share(at, content, kept.folder))
    return True


def vouch_for_former(members: Members) -> None:
    """Make former writers members that recorded alone, before this desk belonged to any centre."""
    share, writer = members.keys.the_share(), members.writer()
    if share is None or members.standing(writer) != "member":
        return
    known, kept = members.keys.membership().members, members.keys.kept()
    alone = {former: last for former, last in members.own_writers() if last and former not in known}
    if not alone:
        return
    # The settings of the founding desk are the centre's, whichever of its writers recorded them.
    is_founder = known[writer].rank == FOUNDING
    made = {former: kept.desk_keys.get(former) or new_keys(members.randomness) for former in alone}
    facts = [
        certify(
            share, former, made[former], by=writer, seed=kept.desk_keys[writer].signing,
            continues=writer, recorded_before=0 if is_founder else last, is_former=True,
        )
        for former, last in alone.items()
    ]  # fmt: skip
    with members.opened.store.write() as transaction:
        for former in alone.keys() - kept.desk_keys.keys():
            transaction.beside(partial(tables.keep_desk_keys, writer=former, keys=made[former]))
        members.record(transaction, facts, by_itself=True)
    members.keys.forget()


def use_folder(members: Members, folder: str) -> None:
    """Look for the share in another folder from now on; it must be the same share."""
    found, kept = members.share_file(folder), members.keys.kept()
    if kept.share is None:
        raise refuse("share", "share.error.not_shared")
    if found is None:
        raise refuse("share", "share.error.no_share", path=folder)
    if found != kept.share:
        raise refuse("share", "share.another", path=folder)
    content, request = kept.share, kept.request
    members.keys.write(lambda at: tables.keep_share(at, content, folder, request))


def settle_code(members: Members) -> str | None:
    """Give up a code that another desk had first; returns the new one, None without need."""
    writer, membership = members.writer(), members.keys.membership()
    if writer not in membership.members:
        return None
    desks, ours = members.opened.store.directory().desks, membership.one_desk(writer)
    taken = {
        desk.code
        for other, desk in desks.items()
        if other not in ours and other in membership.members and membership.was_first(other, writer)
    }
    if members.opened.code not in taken:
        return None
    code = free_code(members.opened.code, {desk.code for desk in desks.values()})
    began = DeskBegan(code=code, name=desks[writer].name if writer in desks else "")
    with members.opened.store.write() as transaction:
        transaction.change_code(code)
        draft = Draft(Subject("desk", writer), began)
        transaction.append([draft], BY_ITSELF, members.clock.now())
    members.opened.code = code
    return code


# ── Recover ─────────────────────────────────────────────────────────────────────────────────────
def recover(members: Members, folder: str, kit: bytes, words: str) -> None:
    """Become a member by the recovery kit, above all who are."""
    content, share = members.share_to_enter(folder)
    root = derived_keys(_root_secret(members, share, kit, words))
    is_new = members.keys.the_share() is None
    members.bring_what_is_sealed()
    if is_new:
        members.keys.write(lambda at: tables.keep_share(at, content, folder))
    epochs: dict[bytes, bytes] = {}
    try:
        members.look_into(folder)
        epochs = members.keys.recovered_epochs(root)
    finally:
        if is_new and not epochs:
            members.keys.write(tables.forget_share)
    if not epochs:
        raise refuse("share", "share.error.no_recovery_grant")
    writer, keys = members.writer(), members.own_keys()
    certificate = certify(
        share,
        writer,
        keys,
        by=b"",
        seed=root.signing,
        generation=members.keys.membership().next_generation(),
        recorded_before=members.recorded(writer),
    )
    with members.opened.store.write() as transaction:
        members.keep_own_keys(transaction, keys)
        transaction.beside(lambda at: tables.keep_share(at, content, folder))
        transaction.beside(lambda at: tables.keep_epochs(at, epochs))
        members.record(transaction, (certificate,))
    members.keys.forget()
    members.grant_what_lacks()


def renew_kit(members: Members, kit: bytes, words: str) -> RecoveryKit:
    """Return another sheet and file for the same root secret.

    The kit is a holder of what is sealed to focal persons: with it here, those who cannot read it
    yet, because everybody who could is gone or lost their password, are let in.
    """
    share = members.keys.the_share()
    if share is None:
        raise refuse("share", "share.error.not_shared")
    root_secret = _root_secret(members, share, kit, words)
    if members.opened.writing is not None:
        members.opened.writing.seal_guarded(HolderKeys(derived_keys(root_secret)))
    return _kit(members, share.id, root_secret)


def _root_secret(members: Members, share: Share, kit: bytes, words: str) -> bytes:
    root_secret = open_kit(kit, secret_said(words, members.lists), share.id)
    if derived_keys(root_secret).public().signing != share.root_key:
        raise refuse("kit", "share.error.kit_of_another")
    return root_secret
