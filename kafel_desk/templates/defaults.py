"""The templates that a new centre starts with."""

import msgspec

from kafel_desk.refusal import Refused
from kafel_desk.templates.checking import checked_template
from kafel_desk.templates.template import Template


def read_templates(text: bytes) -> tuple[Template, ...]:
    """Read ``resources/defaults/templates.json``, in its order.

    Raises ``msgspec.ValidationError`` when it is not that, names a template twice, or holds one
    that could not be saved.
    """
    templates = msgspec.json.decode(text, type=tuple[Template, ...])
    if len({template.id for template in templates}) != len(templates):
        raise msgspec.ValidationError("a template stands twice")
    try:
        return tuple(
            msgspec.structs.replace(template, text=checked_template(template.text), order=order)
            for order, template in enumerate(templates)
        )
    except Refused as refused:
        raise msgspec.ValidationError(f"a template is not sound: {refused}") from refused
