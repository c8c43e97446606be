"""Every fact says what happened in one plain sentence, in both languages."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from kafel_desk.case import commands as c
from kafel_desk.case import facts as f
from kafel_desk.case.facts import CASE_FACTS
from kafel_desk.case.opening_facts import CaseOpened
from kafel_desk.case.sentences import sentence_of
from kafel_desk.evidence.file import EvidenceFile
from kafel_desk.journal.envelope import Subject, event_id
from kafel_desk.journal.fact import Fact, Recorded, UnknownFact
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import Digits
from kafel_desk.language.direction import strip_marks
from kafel_desk.person.facts import PERSON_FACTS, PersonCorrected, PersonRecorded
from tests.kafel_desk.case.story import DIRECTORY, MONDAY_MORNING, Story
from tests.kafel_desk.words import words

A_FILE = EvidenceFile(
    blob="00", key=bytes(32), content=bytes(32), size=9, media="application/pdf",
    name="كشف الحساب.pdf",
)  # fmt: skip
TUESDAY = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
EVENT = event_id(bytes(16), 1)


def recorded(fact: Fact, *, is_erased: bool = False) -> Recorded:
    return Recorded(EVENT, 0, "salma", Subject("case", bytes(16)), fact, is_erased=is_erased)


def said(fact: Fact, catalogue: Catalogue | None = None, **about: Any) -> str:
    message = sentence_of(recorded(fact, **about), DIRECTORY)
    return strip_marks((catalogue or words("ar")).message(message))


def received(**fields: Any) -> f.CaseReceived:
    form: dict[str, Any] = {
        "number": "KA-26-00042-7", "kind": "complaint", "channel": "visit",
        "received_at": MONDAY_MORNING, "desk": "A", "received_by": "amal",
    }  # fmt: skip
    return f.CaseReceived(**{**form, **fields})


# Every fact in its forms: with all it may say, and with as little as it must.
FACTS: list[tuple[Fact, str]] = [
    (received(), "وردت الشكوى عن طريق زيارة."),
    (received(kind="inquiry"), "ورد الاستفسار عن طريق زيارة."),
    (received(kind="suggestion"), "ورد المقترح عن طريق زيارة."),
    (received(channel="phone", call_seconds=272), "وردت الشكوى باتصال هاتفي، ومدته 4:32."),
    (received(kind="inquiry", call_seconds=5), "ورد الاستفسار باتصال هاتفي، ومدته 0:05."),
    (received(kind="suggestion", call_seconds=60), "ورد المقترح باتصال هاتفي، ومدته 1:00."),
    (f.ReceiptConfirmed(means="slip"), "سُلّم إيصال الاستلام."),
    (f.ReceiptConfirmed(means="whatsapp"), "أُرسل تأكيد الاستلام برسالة واتساب."),
    (f.ReceiptConfirmed(means="sms"), "أُرسل تأكيد الاستلام برسالة نصية."),
    (f.ReceiptConfirmed(means="call"), "أُكّد الاستلام باتصال هاتفي."),
    (f.ReceiptConfirmed(means="in_person"), "أُكّد الاستلام حضوريًا."),
    (f.DetailsCorrected(kind="inquiry"), "جرى تصحيح النوع إلى استفسار، وبقي السابق مقروءًا."),
    (
        f.DetailsCorrected(category="delay", relation="guardian"),
        "جرى تصحيح الصفة إلى ولي أمر، ثم التصنيف إلى تأخر الصرف، وبقي السابق مقروءًا.",
    ),
    (
        f.DetailsCorrected(internal=True, channel="whatsapp", complained_staff="yasser"),
        "جرى تصحيح القناة إلى واتساب، ثم داخلي أو خارجي إلى داخلي، ثم الموظف المشكو منه إلى ياسر اللحياني، وبقي السابق مقروءًا.",
    ),
    (f.DetailsCorrected(description="نص طويل"), "جرى تصحيح الموضوع، وبقي السابق مقروءًا."),
    (f.DetailsCorrected(on_behalf=None), "جرى تصحيح نيابة عن بحذف القيمة، وبقي السابق مقروءًا."),
    (
        f.DetailsCorrected(received_at=MONDAY_MORNING),
        "جرى تصحيح وقت الورود إلى الاثنين 9 نوفمبر 2026، وبقي السابق مقروءًا.",
    ),
    (f.CaseTransferred(department="sponsorship"), "حُوّلت الحالة إلى قسم الكفالات."),
    (
        f.CaseTransferred(department="sponsorship", employee="yasser", due=TUESDAY, reason="من اختصاصه"),
        "حُوّلت الحالة إلى ياسر اللحياني في قسم الكفالات. الموعد: الثلاثاء 24 نوفمبر 2026. السبب: من اختصاصه",
    ),
    (f.CaseTakenUp(), "بدأ العمل على الحالة."),
    (f.DepartmentAnswered(text="صُرفت"), "وصل رد القسم: صُرفت"),
    (f.DepartmentAnswered(), "وصل رد القسم."),
    (f.OfficerAssigned(officer="salma"), "أُسند التحقق والمتابعة إلى سلمى برناوي."),
    (f.PrioritySet(priority="urgent", reason="مريض"), "رُفعت الأولوية إلى عاجلة. السبب: مريض"),
    (f.PrioritySet(priority="normal"), "أُعيدت الأولوية إلى عادية."),
    (f.ConfidentialitySet(confidentiality="normal"), "رُفعت السرية عن الحالة."),
    (f.ConfidentialitySet(confidentiality="confidential"), "جُعلت الحالة سرية."),
    (f.ConfidentialitySet(confidentiality="safeguarding"), "نُقلت الحالة إلى مسار الحماية."),
    (f.FindingRecorded(text="خطأ في الآيبان"), "سُجّلت نتيجة تحقق: خطأ في الآيبان"),
    (f.FindingRecorded(), "سُجّلت نتيجة تحقق."),
    (
        f.FindingRecorded(specific_problem=False, text="لا خطأ"),
        "سُجّلت نتيجة تحقق لا تشير إلى مشكلة محددة: لا خطأ",
    ),
    (f.FindingRecorded(specific_problem=False), "سُجّلت نتيجة تحقق لا تشير إلى مشكلة محددة."),
    (f.WaitingStarted(reason="كشف الحساب"), "توقفت المهلة بانتظار المستفيد: كشف الحساب"),
    (f.WaitingStarted(), "توقفت المهلة بانتظار المستفيد."),
    (f.WaitingStarted(waiting_for="other_body"), "توقفت المهلة بانتظار جهة أخرى."),
    (f.WaitingStarted(waiting_for="other_body", reason="خطاب"), "توقفت المهلة بانتظار جهة أخرى: خطاب"),
    (f.WaitingEnded(), "عادت المهلة إلى العد."),
    (f.WaitingEnded(note="وصل الكشف"), "عادت المهلة إلى العد: وصل الكشف"),
    (f.ReplyDrafted(text="نص"), "أُعدّت مسودة الرد، وتنتظر الاعتماد."),
    (f.ReplyApproved(draft=EVENT), "اعتُمد الرد."),
    (f.ReplyReturned(draft=EVENT, remark="ينقصه التاريخ"), "أُعيدت المسودة لتعديلها: ينقصه التاريخ"),
    (f.ReplyReturned(draft=EVENT), "أُعيدت المسودة لتعديلها."),
    (
        f.ActionPlanned(owner="yasser", text="إعادة الصرف", due=TUESDAY),
        "خُطط إجراء على ياسر اللحياني: إعادة الصرف، موعده الثلاثاء 24 نوفمبر 2026.",
    ),
    (f.ActionPlanned(owner="yasser", text="إعادة الصرف"), "خُطط إجراء على ياسر اللحياني: إعادة الصرف."),
    (f.ActionPlanned(owner="yasser", text="إعادة الصرف."), "خُطط إجراء على ياسر اللحياني: إعادة الصرف."),
    (f.ActionPlanned(owner="yasser"), "خُطط إجراء على ياسر اللحياني: بلا وصف."),
    (f.ActionDone(action=EVENT, note="تم"), "نُفّذ إجراء مخطط. تم"),
    (
        f.ResultTold(means="call", reception="satisfied", note="شكر"),
        "أُبلغ المستفيد بالنتيجة عن طريق اتصال هاتفي. كيف استُقبلت: برضا. شكر",
    ),
    (f.ResultTold(means="letter"), "أُبلغ المستفيد بالنتيجة عن طريق خطاب."),
    (f.EffectivenessReviewed(held=True), "أظهرت المتابعة أن الحل ثبت."),
    (f.EffectivenessReviewed(held=False, note="عاد"), "أظهرت المتابعة أن الحل لم يثبت. عاد"),
    (f.ContactLogged(means="visit"), "ورد تواصل من المستفيد عن طريق زيارة."),
    (f.ContactLogged(means="sms", direction="out", note="تذكير"), "جرى التواصل مع المستفيد عن طريق رسالة نصية. تذكير"),
    (f.NoteAdded(text="سر"), "ملاحظة داخلية: سر"),
    (f.NoteAdded(), "أُضيفت ملاحظة داخلية."),
    (f.LinkedAsDuplicate(of=bytes(16)), "رُبطت الحالة بوصفها تكرارًا لحالة أخرى."),
    (f.Unlinked(of=bytes(16)), "أُلغي ربط الحالة بحالة أخرى."),
    (f.CaseClosed(outcome="upheld"), "أُغلقت الحالة. النتيجة: صحيحة."),
    (
        f.CaseClosed(outcome="answered", at_first_contact=True, note="شكر"),
        "أُغلقت الحالة عند أول تواصل. النتيجة: أجيب عنه. شكر",
    ),
    (f.CaseReopened(reason="تكرر"), "أُعيد فتح الحالة. السبب: تكرر"),
    (f.CaseVoided(reason="مكررة"), "أُلغيت الحالة لأنها سُجّلت خطأً. السبب: مكررة"),
    (f.CaseImported(batch=bytes(16), row=2), "نُقلت الحالة من السجل القديم."),
    (
        f.CaseImported(batch=bytes(16), row=2, old_number="17/1446"),
        "نُقلت الحالة من السجل القديم، ورقمها فيه 17/1446.",
    ),
    (
        f.EvidenceAdded(blob="00", file=A_FILE, note="من المستفيد"),
        "أُضيف دليل: كشف الحساب.pdf. من المستفيد",
    ),
    (f.EvidenceAdded(blob="00"), "أُضيف دليل."),
    (f.CauseFound(cause="delay"), "حُدد السبب: تأخر في الإجراء."),
    (f.SuggestionReviewed(advice="adopt", text="مفيد"), "رُوجع المقترح: يُعتمد. مفيد"),
    (f.ActionChecked(action=EVENT, effective=True), "تحقق أثر الإجراء."),
    (f.ActionChecked(action=EVENT, effective=False), "لم يتحقق أثر الإجراء."),
    (f.ReminderGiven(percent=75, to="holder"), "بلغت المهلة 75 %، ووصل تذكير إلى المسؤول عن الحالة."),
    (f.OpinionInvited(means="whatsapp"), "دُعي المستفيد إلى إبداء رأيه عن طريق رسالة واتساب."),
    (
        f.OpinionRecorded(result=4, words="شكرا"),
        "سُجل رأي المستفيد من 1 إلى 5: النتيجة 4، وسير المعاملة لم يُذكر. شكرا",
    ),
    (f.LinkedToCase(to=bytes(16)), "رُبطت الحالة بحالة أخرى ذات صلة."),
    (
        f.ReferredOut(body="الضمان", disclosed="الاسم والموضوع"),
        "أُحيلت الحالة إلى الضمان. ما أُفصح عنه: الاسم والموضوع.",
    ),
    (f.ReferredOut(), "أُحيلت الحالة إلى جهة أخرى."),
    (CaseOpened(how="opened"), "فُتحت الحالة للاطلاع."),
    (CaseOpened(how="printed"), "طُبعت الحالة."),
    (CaseOpened(how="exported"), "صُدّرت الحالة إلى ملف."),
    (CaseOpened(how="uncovered", field="national_id"), "كُشف حقل محجوب: رقم الهوية أو الإقامة."),
    (f.DangerStated(is_immediate=True), "قيل إن الخطر قائم الآن."),
    (f.DangerStated(is_immediate=False), "قيل إنه لا خطر قائمًا الآن."),
    (f.DangerStated(), "سُئل عن الخطر القائم."),
    (
        f.ToldOfSafeguarding(whom="خط البلاغات 1919", told_at=TUESDAY),
        "أُبلغ خط البلاغات 1919 الثلاثاء 24 نوفمبر 2026 الساعة 16:00.",
    ),
    (
        f.ToldOfSafeguarding(told_at=TUESDAY),
        "جرى إبلاغ الثلاثاء 24 نوفمبر 2026 الساعة 16:00.",
    ),
    (PersonRecorded(name="هدى"), "سُجّل المستفيد باسم هدى."),
    (PersonRecorded(), "سُجّل المستفيد بلا اسم."),
    (
        PersonCorrected(phones=("+966555000132",)),
        "جرى تصحيح رقم الجوال إلى 0555 000 132، وبقي السابق مقروءًا.",
    ),
    (PersonCorrected(phones=()), "جرى تصحيح رقم الجوال بحذف القيمة، وبقي السابق مقروءًا."),
    (
        PersonCorrected(name="هدى", email="a@example.org"),
        "جرى تصحيح الاسم إلى هدى، ثم البريد الإلكتروني إلى a@example.org، وبقي السابق مقروءًا.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "sentence"), FACTS, ids=lambda value: type(value).__name__)
def test_a_fact_says_what_happened(fact: Fact, sentence: str) -> None:
    assert said(fact) == sentence


def test_every_type_of_fact_has_its_sentence() -> None:
    assert {type(fact) for fact, _ in FACTS} == {*CASE_FACTS, *PERSON_FACTS}


@pytest.mark.parametrize(("fact", "sentence"), FACTS, ids=lambda value: type(value).__name__)
def test_every_fact_can_be_said_in_english_too(fact: Fact, sentence: str) -> None:
    assert said(fact, words("en")).isprintable()


@pytest.mark.parametrize("kind", f.KINDS)
def test_every_outcome_has_words(kind: f.Kind) -> None:
    for outcome in f.OUTCOMES[kind]:
        assert said(f.CaseClosed(outcome=outcome)).startswith("أُغلقت الحالة. النتيجة: ")


def test_an_action_is_named_by_what_was_planned() -> None:
    story = Story().record()
    story.do(c.PlanAction, text="إعادة الصرف", owner="yasser").do(c.CompleteAction)
    done = story.case.last(f.ActionDone)
    assert done is not None
    message = sentence_of(done, DIRECTORY, story.case)
    assert words("ar").message(message) == "نُفّذ الإجراء: إعادة الصرف."


def test_a_reply_waits_for_approval_only_while_it_does() -> None:
    story = Story().record().do(c.DraftReply, text="رد")
    draft = story.case.last(f.ReplyDrafted)
    assert draft is not None
    assert sentence_of(draft, DIRECTORY, story.case).key == "fact.reply_drafted"
    story.do(c.ApproveReply, "badr")
    assert sentence_of(draft, DIRECTORY, story.case).key == "fact.reply_written"


def test_what_was_answered_on_the_spot_waits_for_no_approval() -> None:
    story = Story().record(kind="inquiry", answered="من الأحد إلى الخميس")
    draft = story.case.last(f.ReplyDrafted)
    assert draft is not None
    assert sentence_of(draft, DIRECTORY, story.case).key == "fact.reply_written"


def test_a_fact_whose_words_were_erased_says_so() -> None:
    assert said(f.NoteAdded(), is_erased=True) == "أُضيفت ملاحظة داخلية. (حُذف نصه)"


def test_a_fact_of_a_newer_program_is_not_hidden() -> None:
    unknown = said(UnknownFact(type="SomethingNew", version=9))
    assert unknown == "حدث من إصدار أحدث من البرنامج، محفوظ كما ورد."


def test_digits_follow_the_catalogue() -> None:
    assert "٤:٣٢" in said(
        received(call_seconds=272), replace(words("ar"), digits=Digits.ARABIC_INDIC)
    )
