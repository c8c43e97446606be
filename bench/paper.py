"""The slip: from plain data to the bytes of its PDF, warm."""

from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from bench.figures import Figure, median, milliseconds
from exports.receipt import receipt_pdf
from kafel_desk.case.receipt import Receipt, WayToAsk
from kafel_desk.language.catalogue import parse_catalogue
from kafel_desk.papers.orders import PAPERS
from resources import words


def slip() -> list[Figure]:
    """Return what a slip costs on either paper."""
    catalogue = parse_catalogue("ar", words("ar"))
    zone = ZoneInfo("Asia/Riyadh")
    receipt = Receipt(
        number="KA-26-00042-7",
        kind="complaint",
        received_at=datetime(2026, 11, 22, 10, 43, tzinfo=zone),
        channel="مقر الجمعية (زيارة)",
        receiver="أمل القرشي",
        charity="جمعية كافل لرعاية الأيتام بمكة المكرمة",
        centre="مركز خدمة المستفيد",
        person="عبدالله حسين برقاوي",
        subject="تأخر صرف الكفالة",
        remedy="صرف كفالة أكتوبر وإشعار قبل أي تأخير",
        first_reply_by=datetime(2026, 11, 25, 10, 43, tzinfo=zone),
        result_by=datetime(2026, 12, 6, 10, 43, tzinfo=zone),
        ways_to_ask=(WayToAsk("phone", "8002450245"), WayToAsk("whatsapp", "0555721100")),
    )
    figures = []
    for paper in PAPERS:
        receipt_pdf(receipt, paper, catalogue)
        took = median(milliseconds(partial(receipt_pdf, receipt, paper, catalogue), 30))
        figures.append(Figure(f"slip, {paper}, warm", took, "ms", 60, "< 60 ms"))
    return figures
