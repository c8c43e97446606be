"""The hard lines of Arabic print, how wide each must come out, and the page of them."""

from dataclasses import dataclass
from io import BytesIO

from exports.paper.blocks import Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.letterhead import draw_letterhead
from exports.paper.runs import Runs, runs
from exports.paper.sheet import MILLIMETRE, Sheet, pdf
from kafel_desk.language.catalogue import Catalogue, Direction
from kafel_desk.language.direction import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE

COLUMN = 425.2  # points
BODY = Type(12, 21)
TABLE = Type(9, 13)


@dataclass(frozen=True)
class HardLine:
    """A text, how it is set, and the width in points of each line that it must fill."""

    words: str  # isolates are written ⟦ and ⟧
    widths: tuple[float, ...]
    type: Type = BODY
    weight: Weight = Weight.REGULAR
    direction: Direction = "rtl"

    @property
    def text(self) -> str:
        return self.words.replace("⟦", LEFT_TO_RIGHT_ISOLATE).replace("⟧", POP_ISOLATE)

    @property
    def runs(self) -> Runs:
        return runs(self.text, weight=self.weight)


_PARAGRAPH = (
    "يستقبل مركز خدمة المستفيد (الاستقبال والهاتف) الشكاوى على الرقم ⟦8002450245⟧ وعلى واتساب "
    "⟦0555721100⟧، أو بالبريد ⟦desk@example.org⟧ (للموظفين [الداخليين] فقط). يطبع البرنامج "
    "⟦Kafel Desk⟧ (الإصدار ⟦2.1.0⟧) إيصالا يحمل الرقم ⟦KA-26-00042-7⟧، ثم يحول الحالة إلى القسم "
    "المعني في يوم العمل نفسه؛ فإن مضى ⟦75%⟧ من المدة ذكر المتابع."
)
_LONG_WORD = (
    "أفاستسقيناكموهاوالمستفيدونوالمتطوعونوالمتبرعونوالموظفونوالزائرونوالمشرفونوالمراجعونوالإداريون."
)
_LINK = (
    "⟦https://example.org/desk/slips/2026/11/22/KA-26-00042-7?paper=a5&copies=2&language=ar#page⟧"
)
_MARKED = "كَفَالَةُ الْيَتِيمِ رَحْمَةٌ وَمَسْؤُولِيَّةٌ، إِنَّ اللَّهَ يُحِبُّ الْمُحْسِنِينَ، بِرٌّ وَصِلَةٌ."
_UNMARKED = "كفالة اليتيم رحمة ومسؤولية، إن الله يحب المحسنين، بر وصلة."
_HEAVY = "إيصال استلام شكوى ⟦KA-26-00042-7⟧ في ⟦2026-11-22⟧ (12 جمادى الآخرة 1448)."

SECTIONS: tuple[tuple[str, tuple[HardLine, ...]], ...] = (
    (
        "فقرة من أربعة أسطر: أقواس وهاتف وبريد وإصدار",
        (HardLine(_PARAGRAPH, (405.8, 416.3, 411.7, 332.2)),),
    ),
    (
        "مدى تواريخ وأوقات",
        (
            HardLine(
                "من الأحد ⟦2026-11-15⟧ إلى السبت ⟦2026-11-21⟧، أي 5–11 جمادى الآخرة 1448 هـ.",
                (386.2,),
            ),
            HardLine(
                "الفترة (⟦2026-11-15 – 2026-11-21⟧)، والدوام ⟦08:00–12:00⟧ و⟦13:00–16:00⟧.",
                (377.9,),
            ),
        ),
    ),
    (
        "أقواس وعلامات تنصيص متداخلة",
        (
            HardLine(
                "قالت: «وصلتني رسالة (فيها: «احضري يوم الأحد [⟦2026-11-22⟧]») ولم أجد البطاقة».",
                (380.7,),
            ),
        ),
    ),
    (
        "نسب وأعداد سالبة",
        (
            HardLine(
                "ارتفع الوارد ⟦+15%⟧ وانخفض المتأخر ⟦-18%⟧ (من 11 إلى 9)، والفرق ⟦-2⟧، "
                "والمتوسط ⟦4.1 ± 0.3⟧.",
                (413.6,),
            ),
        ),
    ),
    (
        "جملة إنجليزية فيها كلمة عربية",
        (
            HardLine(
                "The desk prints a slip (إيصال) before the person leaves; then it syncs.",
                (365.5,),
                direction="ltr",
            ),
        ),
    ),
    (
        "لام ألف وتطويل وصلاة على النبي",
        (
            HardLine(
                "لا بأس: الأيتام والآباء والإخوة لأنهم الأولى؛ كـــافل لرعـــاية الأيتـــام: لا لأ لإ لآ.",
                (313.6,),
            ),
            HardLine("قال رسول الله ﷺ: «أنا وكافل اليتيم في الجنة هكذا».", (232.2,)),
        ),
    ),
    (
        "حركات، ثم السطر نفسه دونها",
        (HardLine(_MARKED, (274.6,)), HardLine(_UNMARKED, (274.6,))),
    ),
    (
        "عائلتا الأرقام",
        (
            HardLine(
                "العدد ⟦2026⟧ هو ⟦٢٠٢٦⟧، والهاتف ⟦8002450245⟧ هو ⟦٨٠٠٢٤٥٠٢٤٥⟧، و⟦42⟧ هو ⟦٤٢⟧.",
                (341.2,),
            ),
        ),
    ),
    (
        "كلمة طويلة لا تنكسر، ورابط طويل",
        (HardLine(_LONG_WORD, (417.0, 19.6)), HardLine(_LINK, (397.1, 159.7))),
    ),
    (
        "صيغ الهاتف والشرطة وعلامات الترقيم",
        (
            HardLine(
                "اتصلوا على ⟦+966 55 572 1100⟧ أو ⟦(800) 245-0245⟧؛ داخلي / خارجي؟ نعم… ⟦80 mm⟧!",
                (408.1,),
            ),
            HardLine(
                r"حسابنا ⟦@Kafel_makkah⟧ في ⟦X⟧ و⟦Snapchat⟧، والبرنامج ⟦Kafel (v2)⟧ على ⟦C:\Kafel\A⟧.",
                (383.2,),
            ),
        ),
    ),
    (
        "الفقرة الأولى بحجم الجداول",
        (HardLine(_PARAGRAPH, (420.6, 384.7, 371.4), type=TABLE),),
    ),
    (
        "وزنان أثقل",
        (
            HardLine(_HEAVY, (390.3,), weight=Weight.MEDIUM),
            HardLine(_HEAVY, (397.3,), weight=Weight.BOLD),
        ),
    ),
)

HARD_LINES = tuple(line for _, lines in SECTIONS for line in lines)


def hard_lines_page(catalogue: Catalogue) -> bytes:
    """Return the page of all hard lines as a PDF."""
    out = BytesIO()
    size = (210 * MILLIMETRE, 297 * MILLIMETRE)
    with pdf(out, Catalogue("ar", "rtl", {}), title="الأسطر الصعبة", size=size) as sheet:
        margin = 15 * MILLIMETRE
        y = draw_letterhead(
            sheet,
            catalogue,
            charity="",
            centre="",
            margin=margin,
            top=13 * MILLIMETRE,
            size=9.6,
        )
        title = runs("الأسطر الصعبة", weight=Weight.SEMIBOLD)
        sheet.line(title, margin, y - 19, size[0] - 2 * margin, 18, align="end")
        _draw_column(sheet, y + 8.5)
    return out.getvalue()


def _draw_column(sheet: Sheet, top: float) -> None:
    x = (sheet.width - COLUMN) / 2
    y = top
    for number, (heading, lines) in enumerate(SECTIONS, start=1):
        label = (*runs(str(number), weight=Weight.SEMIBOLD), *runs(f"   {heading}"))
        sheet.line(label, x + 2.5, y + 2 + Type(8, 12).first_baseline, COLUMN, 8)
        y += 15
        for line in lines:
            block = Paragraph(line.runs, line.type, direction=line.direction)
            block.draw(sheet, x, y, COLUMN)
            y += block.height(COLUMN)
        y += 1.2
    for edge in (x - 8.5, x + COLUMN + 8.5):
        sheet.upright(edge, top, y - top, 0.5)
