"""The words of old logs: titles of columns, kinds, outcomes, states, ways to reach the centre.

They are written as :func:`plain` gives them. Several words stand for one meaning; longer ones are
held to say more.
"""

from functools import lru_cache
from typing import Literal, get_args

from kafel_desk.language.folding import query_terms

ColumnKind = Literal[
    "number", "date", "other_date", "time", "name", "phone", "national_id", "kind", "channel",
    "text", "remedy", "department", "category", "complained_of", "on_behalf", "relation",
    "state", "outcome", "action", "told", "closed", "receiver", "note",
]  # fmt: skip
"""What a column of an old log may hold."""
COLUMN_KINDS: tuple[ColumnKind, ...] = get_args(ColumnKind)

MANY: frozenset[ColumnKind] = frozenset({"phone", "note"})
"""What several columns of one log may hold."""


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return words without marks, articles and the spellings of one letter, between blanks."""
    return " ".join(query_terms(text))


def _all(table: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(plain(words) for words in several) for name, several in table.items()}


TITLES = _all({
    "number": (
        "م", "#", "ت", "رقم", "الرقم", "مسلسل", "تسلسل", "رقم مسلسل", "رقم الشكوى", "رقم المعاملة",
        "رقم القيد", "رقم الطلب", "رقم الحالة", "رقم البلاغ", "رقم الوارد", "الرقم التسلسلي",
        "رقم التذكرة", "الرقم المرجعي", "رقم الاستمارة", "no", "number", "id", "ticket", "serial",
        "case number", "ref",
    ),
    "date": (
        "تاريخ", "التاريخ", "تاريخ الشكوى", "تاريخ الاستلام", "تاريخ الورود", "تاريخ التقديم",
        "تاريخ الاستقبال", "تاريخ التسجيل", "تاريخ الطلب", "تاريخ الاتصال", "تاريخ المعاملة",
        "تاريخ البلاغ", "تاريخ الوارد", "وقت وتاريخ الاستلام", "التاريخ الميلادي", "الطابع الزمني",
        "يوم وتاريخ", "date", "received", "timestamp", "date received", "created",
    ),
    "other_date": (
        "التاريخ الهجري", "هجري", "تاريخ هجري", "هـ", "الموافق", "التاريخ هـ", "hijri", "hijri date",
    ),
    "time": ("الوقت", "الساعة", "وقت الاتصال", "وقت الاستلام", "ساعة الاستلام", "time"),
    "name": (
        "الاسم", "اسم المستفيد", "اسم مقدم الشكوى", "اسم الشاكي", "الشاكي", "اسم المتصل",
        "مقدم الطلب", "مقدم الشكوى", "اسم صاحب الشكوى", "صاحب الشكوى", "اسم العميل", "العميل",
        "المستفيد", "المتصل", "اسم ولي الأمر", "الاسم الرباعي", "اسم الأم", "اسم المراجع", "المراجع",
        "اسم صاحب الطلب", "name", "customer", "full name", "caller",
    ),
    "phone": (
        "الجوال", "رقم الجوال", "الهاتف", "رقم الهاتف", "رقم التواصل", "جوال", "هاتف", "رقم الاتصال",
        "جوال المستفيد", "رقم المتصل", "واتساب", "موبايل", "جوال آخر", "هاتف آخر", "جوال 2", "تليفون",
        "phone", "mobile", "tel", "phone number",
    ),
    "national_id": (
        "الهوية", "رقم الهوية", "السجل المدني", "رقم السجل", "رقم السجل المدني", "الإقامة",
        "رقم الإقامة", "هوية المستفيد", "رقم الهوية الإقامة", "national id", "iqama",
    ),
    "kind": (
        "النوع", "نوع الطلب", "نوع الشكوى", "نوع المعاملة", "نوع البلاغ", "نوع الحالة",
        "نوع التواصل", "نوع الاتصال", "شكوى استفسار اقتراح", "kind", "type",
    ),
    "channel": (
        "القناة", "قناة التواصل", "وسيلة التواصل", "طريقة التواصل", "طريقة الاستلام", "المصدر",
        "طريقة التقديم", "وسيلة الاستلام", "مصدر الشكوى", "جهة الورود", "طريقة الورود", "وسيلة الاتصال",
        "channel", "source", "via",
    ),
    "text": (
        "الشكوى", "نص الشكوى", "الموضوع", "موضوع الشكوى", "تفاصيل الشكوى", "التفاصيل", "وصف الشكوى",
        "الوصف", "ملخص الشكوى", "محتوى الشكوى", "مضمون الشكوى", "نص الطلب", "الطلب", "المشكلة",
        "وصف المشكلة", "البيان", "تفاصيل الطلب", "شرح الشكوى", "الملاحظة", "الاستفسار",
        "الشكوى الاقتراح", "الشكوى الملاحظة", "text", "complaint", "description", "details", "subject",
    ),
    "remedy": (
        "المطلوب", "طلب المستفيد", "ما يطلبه", "الحل المطلوب", "المطلوب من الشكوى", "remedy",
    ),
    "department": (
        "القسم", "الإدارة", "القسم المعني", "الجهة المعنية", "الإدارة المعنية", "الجهة", "القسم المختص",
        "الإدارة المختصة", "محالة إلى", "الجهة المختصة", "جهة الإحالة", "الجهة المحال إليها", "department",
    ),
    "category": (
        "التصنيف", "تصنيف الشكوى", "الفئة", "البند", "المجال", "نوع الخدمة", "الخدمة", "category",
    ),
    "complained_of": (
        "المشتكى عليه", "المشكو منه", "الجهة المشتكى عليها", "المشتكى منه", "complained of",
    ),
    "on_behalf": ("اسم اليتيم", "اليتيم", "نيابة عن", "اسم الابن", "on behalf"),
    "relation": ("الصفة", "صلة القرابة", "العلاقة", "صفة مقدم الشكوى", "صفة المتصل", "relation"),
    "state": (
        "الحالة", "حالة الشكوى", "حالة الطلب", "الوضع", "حالة المعاملة", "وضع الشكوى", "تم الإغلاق",
        "مغلقة مفتوحة", "status", "state",
    ),
    "outcome": ("النتيجة", "نتيجة الشكوى", "القرار", "نتيجة التحقق", "outcome", "result"),
    "action": (
        "الإجراء", "الإجراء المتخذ", "الإجراءات", "ما تم حيالها", "ما تم", "الحل", "الرد", "المعالجة",
        "الإفادة", "ما تم اتخاذه", "نص الرد", "طريقة الحل", "رد القسم", "action", "resolution",
    ),
    "told": (
        "تاريخ الرد", "تاريخ الإفادة", "تاريخ التواصل مع المستفيد", "تاريخ إبلاغ المستفيد", "replied",
    ),
    "closed": (
        "تاريخ الإغلاق", "تاريخ الإنجاز", "تاريخ الانتهاء", "تاريخ الحل", "تاريخ المعالجة", "closed",
        "تاريخ إنهاء الشكوى", "date closed",
    ),
    "receiver": (
        "المستلم", "الموظف", "اسم الموظف", "الموظف المستلم", "مستلم الشكوى", "مستقبل الشكوى",
        "المسؤول", "موظف الاستقبال", "المستقبل", "اسم المستلم", "receiver", "staff", "employee",
    ),
    "note": ("ملاحظات", "الملاحظات", "ملاحظة", "ملحوظات", "أخرى", "notes", "remarks"),
})  # fmt: skip

KIND_WORDS = _all({
    "complaint": ("شكوى", "شكاوى", "تظلم", "بلاغ", "اعتراض", "شكوه", "تذمر", "complaint"),
    "inquiry": ("استفسار", "استعلام", "سؤال", "طلب", "طلب خدمة", "متابعة", "inquiry", "request"),
    "suggestion": ("اقتراح", "مقترح", "فكرة", "ملاحظة", "شكر", "شكر وتقدير", "suggestion"),
})  # fmt: skip

OUTCOME_WORDS = _all({
    "upheld": ("صحيحة", "صحيح", "مقبولة", "ثبتت", "ثابتة", "محقة", "وجيهة", "upheld", "valid"),
    "partly": ("صحيحة جزئيا", "ثبتت جزئيا", "جزئيا", "جزئية", "partly upheld"),
    "not_upheld": (
        "لم تثبت", "غير صحيحة", "غير صحيح", "مرفوضة", "غير مقبولة", "غير محقة", "لا صحة لها",
        "كيدية", "not upheld", "rejected",
    ),
    "undecided": ("تعذر البت", "تعذر البت فيها", "تعذر الوصول", "لم يتم التوصل", "undecided"),
    "withdrawn": ("سحبها صاحبها", "تنازل", "تم التنازل", "ملغاة", "سحبت", "withdrawn"),
    "not_ours": ("أحيلت إلى جهة أخرى", "ليست من اختصاصنا", "خارج الاختصاص", "not ours"),
    "answered": ("أجيب عنه", "تمت الإجابة", "تم الرد", "تم الرد عليه", "تم الإفادة", "answered"),
    "not_answerable": ("تعذرت الإجابة", "لا تتوفر معلومة", "not answerable"),
    "referred": ("أحيل", "تمت الإحالة", "محال", "حول إلى القسم", "referred"),
    "adopted": ("اعتمد", "معتمد", "تم اعتماده", "تم الأخذ به", "طبق", "adopted"),
    "not_adopted": ("لم يعتمد", "لم يؤخذ به", "اعتذر عنه", "not adopted"),
})  # fmt: skip

CLOSED_WORDS, OPEN_WORDS = (
    tuple(plain(words) for words in several)
    for several in (
        (
            "مغلقة", "مغلق", "مغلقه", "تم الإغلاق", "أغلقت", "منتهية", "منتهي", "انتهت", "منجزة", "منجز",
            "تم الإنجاز", "مكتملة", "مكتمل", "تم", "تم الحل", "محلولة", "تمت المعالجة", "معالجة", "عولجت",
            "تم الرد", "نعم", "closed", "done", "completed", "resolved", "yes",
        ),
        (
            "مفتوحة", "مفتوح", "جديدة", "جديد", "قيد المعالجة", "قيد الإجراء", "قيد الدراسة",
            "تحت الإجراء", "تحت المعالجة", "جاري", "جاري العمل", "جارية", "معلقة", "معلق", "بانتظار",
            "محالة", "قيد المتابعة", "لم تغلق", "غير مغلقة", "لم تحل", "لم يتم", "لا", "متأخرة",
            "open", "new", "pending", "in progress", "no",
        ),
    )
)  # fmt: skip

CHANNEL_WORDS = _all({
    "visit": ("زيارة", "حضوري", "حضور", "مقر الجمعية", "المقر", "شخصي", "مراجعة", "المكتب", "visit"),
    "phone": ("هاتف", "اتصال", "اتصال هاتفي", "جوال", "مكالمة", "الرقم الموحد", "تلفون", "هاتفي", "phone", "call"),
    "whatsapp": ("واتساب", "واتس", "واتس اب", "الواتس", "whatsapp"),
    "social": ("تويتر", "إكس", "سناب", "سناب شات", "انستقرام", "انستجرام", "وسائل التواصل", "x", "twitter", "snapchat", "instagram"),
})  # fmt: skip

RELATION_WORDS = _all({
    "guardian": ("ولي أمر", "الأم", "أم", "والدة", "وصي", "ولية أمر", "أرملة", "guardian"),
    "delegate": ("وكيل", "مفوض", "delegate"),
    "orphan": ("يتيم", "يتيمة", "ابن", "ابنة", "orphan"),
    "donor": ("متبرع", "كافل", "كافلة", "متبرعة", "داعم", "donor"),
    "visitor": ("زائر", "مراجع", "visitor"),
    "staff": ("موظف", "موظفة", "منسوب", "متطوع", "staff"),
    "other": ("أخرى", "غير ذلك", "قريب", "other"),
})  # fmt: skip

TOTALS = tuple(
    plain(words)
    for words in (
        "الإجمالي",
        "إجمالي",
        "المجموع",
        "مجموع",
        "المجموع الكلي",
        "العدد",
        "total",
        "sum",
    )
)

NOTHING = frozenset(
    plain(words)
    for words in (
        "لا يوجد", "لايوجد", "لا شيء", "بدون", "غير معروف", "غير متوفر", "غير مذكور", "فارغ", "n/a",
        "na", "none", "null", "nil", "لم يذكر",
    )
) | {""}  # fmt: skip


def meaning(text: str, table: dict[str, tuple[str, ...]]) -> str | None:
    """Return the meaning whose words a text says, the longest of them first; None for none."""
    said = f" {plain(text)} "
    found = [
        (len(words), name)
        for name, several in table.items()
        for words in several
        if f" {words} " in said
    ]
    return max(found)[1] if found else None


def title_score(title: str, kind: ColumnKind) -> float:
    """Return how well a title fits a kind of column, from 0 to 1: how much of it was understood."""
    said = plain(title)
    if not said:
        return 0.0
    words, best = f" {said} ", 0.0
    for known in TITLES[kind]:
        if known and f" {known} " in words:
            best = max(best, len(known) / len(said))
    return best
