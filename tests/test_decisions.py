"""docs/decisions: what was decided stands in its index, under the title that it has."""

import re
from pathlib import Path

DECISIONS = Path(__file__).parents[1] / "docs" / "decisions"
INDEX = "README.md"


def _title(words: str) -> str:
    """Return a title without its mark-up; the index may leave it out."""
    return words.replace("`", "").replace("*", "").strip()


def test_the_index_has_every_decision_once_by_its_title() -> None:
    index = (DECISIONS / INDEX).read_text(encoding="utf-8")
    told = re.findall(r"^- \[(.+)\]\(([^)]+)\)", index, re.MULTILINE)
    found = [
        (path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# "), path.name)
        for path in sorted(DECISIONS.glob("*.md"))
        if path.name != INDEX
    ]
    assert sorted((name, _title(title)) for title, name in told) == [
        (name, _title(title)) for title, name in found
    ]


def test_a_decision_has_the_number_of_its_file() -> None:
    for path in DECISIONS.glob("[0-9]*.md"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith(f"# {int(path.name[:4])}. "), path.name
