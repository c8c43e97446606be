"""The placeholders of a template: a closed list, what each stands for, and which are sensitive."""

import msgspec

from kafel_desk.language.message import Message, message


class Placeholder(msgspec.Struct, frozen=True):
    """One name that may stand in braces.

    ``meaning`` is the sentence that the template editor shows beside it. What is sensitive tells a
    stranger who reads it over a shoulder, or on a shared phone, whose matter it is or what it is
    about: it never goes out for a confidential case or one with a safe-contact note.
    """

    name: str
    meaning: Message
    is_sensitive: bool = False


PLACEHOLDERS: dict[str, Placeholder] = {
    placeholder.name: placeholder
    for placeholder in (
        Placeholder("name", message("placeholder.name"), is_sensitive=True),
        Placeholder("number", message("placeholder.number")),
        # That somebody complained is itself what others may not know.
        Placeholder("kind", message("placeholder.kind"), is_sensitive=True),
        Placeholder("received", message("placeholder.received")),
        Placeholder("first_reply_by", message("placeholder.first_reply_by")),
        Placeholder("result_by", message("placeholder.result_by")),
        Placeholder("reply", message("placeholder.reply"), is_sensitive=True),
        Placeholder("remedy", message("placeholder.remedy"), is_sensitive=True),
        Placeholder("missing", message("placeholder.missing"), is_sensitive=True),
        # Whoever holds the word may ask about the case.
        Placeholder("code_word", message("placeholder.code_word"), is_sensitive=True),
        Placeholder("question_result", message("placeholder.question_result")),
        Placeholder("question_process", message("placeholder.question_process")),
        Placeholder("centre", message("placeholder.centre")),
        # The name of an orphan charity tells what kind of family it writes to.
        Placeholder("charity", message("placeholder.charity"), is_sensitive=True),
        Placeholder("phone", message("placeholder.phone")),
        Placeholder("whatsapp", message("placeholder.whatsapp")),
    )
}
"""Every placeholder by its name, in the order in which the editor offers them."""
