"""What people at the centre are, in words."""

from collections.abc import Callable

from kafel_desk.directory.entries import Role, Staff
from kafel_desk.directory.state import Directory

ROLE_WORDS: dict[Role, str] = {
    "reception": "role.reception",
    "call_handler": "role.call_handler",
    "media": "role.media",
    "officer": "role.officer",
    "department": "role.department",
    "supervisor": "role.supervisor",
    "director": "role.director",
    "focal": "role.focal",
    "administrator": "role.administrator",
    "auditor": "role.auditor",
}


def role_words(text: Callable[[str], str], staff: Staff, directory: Directory) -> str:
    """Return what somebody is: their roles, or their department where they have none."""
    words = [text(ROLE_WORDS[role]) for role in staff.roles]
    return text("list.comma").join(words) or directory.department_name(staff.department)
