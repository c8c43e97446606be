"""The verb that lets an administrator back in by the recovery kit, when passwords are lost."""

import argparse
from contextlib import closing

from kafel_desk.console.answers import Mouth
from kafel_desk.console.environment import Environment
from kafel_desk.console.opening import telling
from kafel_desk.console.rights_verbs import user_answer
from kafel_desk.console.sharing_verbs import read_kit
from kafel_desk.language.message import message
from kafel_desk.refusal import refuse
from kafel_desk.users.lost import LostPassword

_DONE = 0


def recover_user(typed: argparse.Namespace, environment: Environment, mouth: Mouth) -> int:
    """Open the desk by its recovery kit, and answer with whoever was let back in.

    Words and password are typed where no list of processes shows them, never as arguments.
    """
    recover = environment.recover
    if recover is None:
        raise refuse("", "console.unavailable", what="recover")
    if not typed.name:
        raise refuse("name", "users.no_such_administrator")
    if not typed.kit:
        raise refuse("kit", "users.kit_needed")
    kit = read_kit(environment, typed.kit)
    words = environment.sharing.kit_words()
    if not words:
        raise refuse("words", "share.error.kit_words_needed")
    password = environment.new_password()
    if password is None:
        raise refuse("password", "users.no_new_password")
    lost = LostPassword(kit, words, typed.name, password)
    with closing(recover(typed.data or environment.data, lost, telling(mouth))) as opened:
        if opened.took_new_identity:
            mouth.say(message("console.new_identity", code=opened.code))
        directory = opened.desk.reader.directory()
        mouth.answer(user_answer(directory, opened.staff or ""))
    mouth.say(message("users.recovered"))
    return _DONE
