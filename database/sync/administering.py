"""What an administrator does about others: admits them, removes them, decides on what they left."""

from contextlib import suppress
from pathlib import Path

from database.sync import member_tables as tables
from database.sync.continuing import signed
from database.sync.epochs import count_of
from database.sync.genesis import Share
from database.sync.joining import (
    LONGEST_REQUEST,
    Request,
    have_another,
    read_request,
    taken_entry,
)
from database.sync.members import Members
from kafel_desk.refusal import refuse
from kafel_desk.sharing.facts import EpochBegan, MemberAdmitted, MemberRemoved, RemainderDecided
from kafel_desk.sharing.six_words import check_six_words


def admit(members: Members, request: str, words: str) -> Request:
    """Admit whoever made a request, when the words are those of it."""
    share = _administered(members)
    asked, content = _find_request(members, request)
    if (asked.share, asked.root_key) != (share.id, share.root_key):
        raise refuse("request", "share.error.request_of_another")
    member = members.keys.membership().members.get(asked.writer)
    if member is not None:
        is_gone = member.is_removed
        key = "share.error.was_removed" if is_gone else "share.error.admitted_already"
        raise refuse("request", key)
    check_six_words(content, words, members.lists)
    _refuse_who_would_be_another(members, asked)
    writer = members.writer()
    certificate = MemberAdmitted(
        writer=asked.writer,
        signing_key=asked.signing_key,
        sealing_key=asked.sealing_key,
        admitted_by=writer,
        recorded_before=asked.recorded,
    )
    seed = members.keys.kept().desk_keys[writer].signing
    with members.opened.store.write() as transaction:
        members.record(transaction, (signed(share, certificate, seed),))
    members.keys.forget()
    members.grant_what_lacks()
    return asked


def _refuse_who_would_be_another(members: Members, asked: Request) -> None:
    """Refuse a desk whose people would be taken for others, here or at a desk admitted before it."""
    directory = members.opened.store.directory()
    if (taken := taken_entry(asked, directory)) is not None:
        name = directory.staff_name(taken)
        raise refuse("request", "share.error.another_person", name=name)
    admitted = members.keys.membership().members
    for content in members.keys.kept().files.values():
        # Of a desk that was admitted a moment ago nothing came yet but what it asked with.
        other = read_request(content)
        if other is None or other.writer not in admitted or admitted[other.writer].is_removed:
            continue
        if have_another(asked, other):
            raise refuse("request", "share.error.another_person_there", code=other.code)


def _find_request(members: Members, named: str) -> tuple[Request, bytes]:
    """Return the request that is meant: by its writer or file name, its desk's code, or its file."""
    name = named.strip().replace("\\", "/").rpartition("/")[2].removesuffix(".req").casefold()
    matching = [
        (request, content)
        for file, content in members.keys.kept().files.items()
        if file == f"{name}.req" and (request := read_request(content))
    ]
    if not matching:
        waiting = members.keys.requests()
        matching = [one for one in waiting if one[0].code.casefold() == name]
    if not matching and (content := _read_file(named)) is not None:
        request = read_request(content)
        if request is None:
            raise refuse("request", "share.error.not_a_request")
        matching = [(request, content)]
    if len(matching) != 1:
        key = "share.error.which_request" if matching else "share.error.no_request"
        raise refuse("request", key, request=named)
    return matching[0]


def _read_file(path: str) -> bytes | None:
    with suppress(OSError, ValueError), Path(path).open("rb") as file:
        return file.read(LONGEST_REQUEST + 1)
    return None


def remove(members: Members, writer: bytes) -> None:
    """Remove a desk with all its writers, and begin an epoch that it never hears of."""
    _administered(members)
    membership, own = members.keys.membership(), members.writer()
    if writer not in membership.members:
        raise refuse("desk", "share.error.no_such_desk")
    gone = [one for one in membership.one_desk(writer) if membership.may_remove(own, one)]
    if writer not in gone:
        raise refuse("desk", "share.error.cannot_remove")
    standing = sorted(one for one in gone if not membership.members[one].is_removed)
    if not standing:
        raise refuse("desk", "share.error.removed_already")
    epoch, key = members.new_epoch(count_of(membership.epoch))
    removed = [MemberRemoved(writer=one, last_number=members.recorded(one)) for one in standing]
    with members.opened.store.write() as transaction:
        transaction.beside(lambda at: tables.keep_epochs(at, {epoch: key}))
        members.record(transaction, (*removed, EpochBegan(epoch=epoch)))
    members.keys.forget()
    members.grant_what_lacks()


def decide_remainder(members: Members, writer: bytes, last_number: int, *, accept: bool) -> None:
    """Decide, for all desks, on what a removed writer recorded up to a number."""
    _administered(members)
    fact = RemainderDecided(writer=writer, last_number=last_number, is_accepted=accept)
    with members.opened.store.write() as transaction:
        members.record(transaction, (fact,))
    members.keys.forget()


def _administered(members: Members) -> Share:
    share = members.keys.the_share()
    if share is None or not members.keys.membership().is_administrator(members.writer()):
        raise refuse("", "share.error.not_administrator")
    return share
