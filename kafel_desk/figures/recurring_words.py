"""Which words recur in the cases of one matter, far more often than in the others; pure."""

from collections import Counter
from collections.abc import Iterable, Sequence

from kafel_desk.language.folding import query_terms

_LEAST_CASES = 3
"""A word of fewer cases may be a name; it is not shown."""
_LEAST_SHARE = 0.15
_TIMES_AS_OFTEN = 2
_SHORTEST = 3
_MOST = 4

_COMMON = frozenset(
    term
    for word in [
        "في",
        "من",
        "على",
        "إلى",
        "عن",
        "لم",
        "لا",
        "ما",
        "هذا",
        "هذه",
        "ذلك",
        "تلك",
        "التي",
        "الذي",
        "الذين",
        "مع",
        "أو",
        "ثم",
        "قد",
        "كان",
        "كانت",
        "بعد",
        "قبل",
        "عند",
        "كل",
        "هل",
        "أن",
        "إن",
        "لن",
        "كما",
        "حتى",
        "إذا",
        "لكن",
        "غير",
        "بين",
        "منذ",
        "وهو",
        "وهي",
        "هو",
        "هي",
        "نحن",
        "أنا",
        "انا",
        "لي",
        "لنا",
        "لكم",
        "له",
        "لها",
        "يتم",
        "تم",
        "ولم",
        "ولا",
        "وفي",
        "ومن",
        "وقد",
        "عليه",
        "عليها",
        "عليكم",
        "فيه",
        "فيها",
        "منه",
        "منها",
        "أي",
        "أرجو",
        "نرجو",
        "أريد",
        "اريد",
        "طلب",
        "يوم",
        "مرة",
        "جدا",
        "فقط",
        "أكثر",
        "اكثر",
        "شيء",
        "بعض",
        "أحد",
        "احد",
        "السلام",
        "عليكم",
        "ورحمة",
        "وبركاته",
        "شكرا",
        "الله",
        "إلا",
        "أنه",
        "انه",
        "أنها",
        "وما",
        "بس",
        "احنا",
        "إحنا",
        "أبغى",
        "ابغى",
        "أدري",
        "ايش",
        "مو",
        "مره",
        "آخر",
        "أول",
        "اثنين",
    ]
    for term in query_terms(word)
)


def recurring_words(texts: Sequence[str], others: Iterable[str]) -> tuple[str, ...]:
    """Return the words that set some texts apart from others, the commonest first.

    A word counts once a text, whatever its spelling, and is given as it was spelled most often.
    """
    spellings: dict[str, Counter[str]] = {}
    here = Counter[str]()
    for text in texts:
        terms = _terms(text)
        here.update(terms.keys())
        for term, spelling in terms.items():
            spellings.setdefault(term, Counter())[spelling] += 1
    there, total = Counter[str](), 0
    for text in others:
        there.update(_terms(text).keys())
        total += 1
    found = [
        term
        for term, count in here.items()
        if count >= _LEAST_CASES
        and count >= _LEAST_SHARE * len(texts)
        and count * total >= _TIMES_AS_OFTEN * there[term] * len(texts)
    ]
    found.sort(key=lambda term: (-here[term], term))
    return tuple(max(spellings[term].items(), key=_commonest)[0] for term in found[:_MOST])


def _commonest(spelled: tuple[str, int]) -> tuple[int, str]:
    return spelled[1], spelled[0]


def _terms(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in text.split():
        spelling = word.strip(".,،؛;:!؟?()[]«»\"'…-–")
        terms = query_terms(spelling)
        if len(terms) != 1:
            continue
        term = terms[0]
        if len(term) >= _SHORTEST and term not in _COMMON and not any(map(str.isdigit, term)):
            found.setdefault(term, spelling)
    return found
