"""The recovery kit of a desk that shares nothing, made at the console and given out this once."""

from kafel_desk.administration import NewKit
from kafel_desk.console.answers import Answer, Mouth
from kafel_desk.console.environment import Environment
from kafel_desk.language.message import message
from kafel_desk.opened import OpenDesk
from kafel_desk.refusal import refuse
from kafel_desk.rights.access import access_of
from kafel_desk.rights.acting import check as check_right

DONE, UNAVAILABLE = 0, 3


def give_kit(
    opened: OpenDesk, environment: Environment, mouth: Mouth, file: str | None, paper: str | None
) -> tuple[int, Answer]:
    """Write the file, and the sheet if it is wanted; only then does the kit count.

    Returns the exit code, and what the answer says of it: the words, this once. A kit that cannot
    be written takes the place of none.
    """
    administration, staff = opened.administration, opened.staff
    if administration is None or staff is None:
        raise refuse("", "users.not_logged_in")
    made = administration.new_kit()
    directory = opened.desk.reader.directory()
    check_right(access_of(directory, staff, opened.code), made.command)
    kit, write = made.kit, environment.sharing.write_new_file
    name = file or kit.file_name
    try:
        if paper:
            sheet = environment.sharing.kit_paper(kit, directory.charity, directory.centre)
            write(paper, sheet)
        write(name, kit.file)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        mouth.say(message("users.kit_not_kept", reason=reason))
        return UNAVAILABLE, {}
    opened.desk.execute(made.command, staff)
    administration.let_in()
    mouth.say(message("share.kit_once"))
    mouth.say(message("users.kit_made"))
    return DONE, _answer(made, name, paper)


def _answer(made: NewKit, file: str, paper: str | None) -> Answer:
    kit = made.kit
    answer: Answer = {
        "kit": file, "number": kit.share_number, "fingerprint": kit.fingerprint,
        "words": list(kit.words),
    }  # fmt: skip
    return answer | ({"paper": paper} if paper else {})
