<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name>weekly</name>
  <message id="paper.week.title">
    <source>Weekly summary</source>
    <translation>الملخص الأسبوعي</translation>
  </message>
  <message id="paper.week.s1">
    <source>The week in figures</source>
    <translation>أرقام الأسبوع</translation>
  </message>
  <message id="paper.week.s2">
    <source>Overdue and the oldest five</source>
    <translation>المتأخر وأقدم خمس حالات</translation>
  </message>
  <message id="paper.week.s3">
    <source>Received by channel</source>
    <translation>الوارد حسب القناة</translation>
  </message>
  <message id="paper.week.s4">
    <source>By department, and result in target</source>
    <translation>حسب القسم، والنتيجة في موعدها</translation>
  </message>
  <message id="paper.week.s5">
    <source>Categories that rose</source>
    <translation>تصنيفات زادت</translation>
  </message>
  <message id="paper.week.s6">
    <source>Outcomes of complaints</source>
    <translation>نتائج الشكاوى</translation>
  </message>
  <message id="paper.week.s7">
    <source>Satisfaction</source>
    <translation>رضا المستفيدين</translation>
  </message>
  <message id="paper.week.s8">
    <source>Actions due</source>
    <translation>إجراءات مستحقة</translation>
  </message>
  <message id="paper.week.s9">
    <source>The supervisor's recommendations</source>
    <translation>توصيات المشرف</translation>
  </message>
  <message id="paper.week.s10">
    <source>Approval</source>
    <translation>الاعتماد</translation>
  </message>
  <message id="paper.week.foot">
    <source>Weekly summary · {date} · for internal use</source>
    <translation>الملخص الأسبوعي · {date} · للاستخدام الداخلي</translation>
  </message>
  <message id="paper.week.pdf_title">
    <source>Weekly summary, {first} to {last}</source>
    <translation>الملخص الأسبوعي، من {first} إلى {last}</translation>
  </message>
  <message id="paper.week.period">
    <source>{first} to {last} · {hijri}</source>
    <translation>من {first} إلى {last} · {hijri}</translation>
  </message>
  <message id="paper.week.hijri">
    <source>{first} to {last} AH</source>
    <translation>من {first} إلى {last} هـ</translation>
  </message>
  <message id="paper.week.issued">
    <source>Issued {date}, {time} · {hijri}</source>
    <translation>صدر في {date}، {time} · {hijri}</translation>
  </message>
  <message id="paper.week.until">
    <source>The week is not over: figures up to {weekday} {date}, {time}.</source>
    <translation>الأسبوع لم ينته: الأرقام حتى {weekday} {date}، الساعة {time}.</translation>
  </message>
  <message id="paper.week.workdays">
    <source>Working days this week: {n} ({days}); holiday: {holiday}.</source>
    <translation>أيام العمل في هذا الأسبوع: {n} ({days})، والإجازة: {holiday}.</translation>
  </message>
  <message id="paper.week.no_workdays">
    <source>No working day this week: {holiday}.</source>
    <translation>لا أيام عمل في هذا الأسبوع: إجازة {holiday}.</translation>
  </message>
  <message id="paper.list.and">
    <source>{first} and {second}</source>
    <translation>{first} و{second}</translation>
  </message>
  <message id="paper.list.comma">
    <source>{first}, {second}</source>
    <translation>{first}، {second}</translation>
  </message>
  <message id="paper.fig.n_of">
    <source>{a} of {b}</source>
    <translation>{a} من {b}</translation>
  </message>
  <message id="paper.fig.percent">
    <source>{p} ({a} of {b})</source>
    <translation>{p} ({a} من {b})</translation>
  </message>
  <message id="paper.fig.brackets">
    <source>({a} of {b})</source>
    <translation>({a} من {b})</translation>
  </message>
  <message id="paper.fig.percent_of">
    <source>{p} · {a} of {b}</source>
    <translation>{p} · {a} من {b}</translation>
  </message>
  <message id="paper.fig.then">
    <source>{a} then {b}</source>
    <translation>{a} ثم {b}</translation>
  </message>
  <message id="paper.fig.this_week">
    <source>This week</source>
    <translation>هذا الأسبوع</translation>
  </message>
  <message id="paper.fig.last_week">
    <source>Before</source>
    <translation>السابق</translation>
  </message>
  <message id="paper.fig.mean4">
    <source>Four-week mean</source>
    <translation>متوسط 4 أسابيع</translation>
  </message>
  <message id="paper.fig.mean">
    <source>Mean</source>
    <translation>المتوسط</translation>
  </message>
  <message id="paper.fig.kinds">
    <source>Complaint · inquiry · suggestion</source>
    <translation>شكوى · استفسار · مقترح</translation>
  </message>
  <message id="paper.fig.three">
    <source>{a} · {b} · {c}</source>
    <translation>{a} · {b} · {c}</translation>
  </message>
  <message id="paper.fig.rest_channels">
    <source>Other channels and departments received nothing.</source>
    <translation>بقية القنوات والأقسام بلا وارد.</translation>
  </message>
  <message id="paper.fig.few">
    <source>fewer than 5</source>
    <translation>أقل من 5</translation>
  </message>
  <message id="paper.fig.few_dash">
    <source>— (fewer than 5)</source>
    <translation>— (أقل من 5)</translation>
  </message>
  <message id="paper.fig.received">
    <source>Received</source>
    <translation>الوارد</translation>
  </message>
  <message id="paper.fig.result_in_target">
    <source>Result in target</source>
    <translation>النتيجة في موعدها</translation>
  </message>
  <message id="paper.fig.open">
    <source>Open</source>
    <translation>مفتوحة</translation>
  </message>
  <message id="paper.fig.open_end">
    <source>Open at the week's end</source>
    <translation>المفتوحة آخر الأسبوع</translation>
  </message>
  <message id="paper.fig.open_now">
    <source>Open now</source>
    <translation>المفتوحة الآن</translation>
  </message>
  <message id="paper.fig.overdue">
    <source>Overdue</source>
    <translation>متأخرة</translation>
  </message>
  <message id="paper.fig.overdue_of_open">
    <source>Overdue of those open</source>
    <translation>المتأخرة من المفتوحة</translation>
  </message>
  <message id="paper.fig.confirmed_in_target">
    <source>Receipt confirmed in target</source>
    <translation>تأكيد الاستلام في المدة</translation>
  </message>
  <message id="paper.fig.first_contact">
    <source>Solved at first contact</source>
    <translation>الحل في أول تواصل</translation>
  </message>
  <message id="paper.fig.time_to_result">
    <source>Time to result: median, then 90th percentile (working days)</source>
    <translation>مدة النتيجة: الوسيط ثم المئين 90 (أيام عمل)</translation>
  </message>
  <message id="paper.fig.silent">
    <source>Open, and no word for {n} days or more</source>
    <translation>مفتوحة بلا تواصل {n} أيام فأكثر</translation>
  </message>
  <message id="paper.fig.reopened">
    <source>Reopened within {n} days of closing</source>
    <translation>إعادة الفتح خلال {n} يوما من الإغلاق</translation>
  </message>
  <message id="paper.fig.bars5">
    <source>Columns: the last five weeks, oldest first</source>
    <translation>الأعمدة: آخر خمسة أسابيع، أقدمها إلى اليمين</translation>
  </message>
  <message id="paper.fig.basis_closed">
    <source>Basis: complaints closed in the week, {n}</source>
    <translation>الأساس: الشكاوى المغلقة في الأسبوع، وعددها {n}</translation>
  </message>
  <message id="paper.fig.basis_open">
    <source>Basis: open at the week's end, {n} · age in working days</source>
    <translation>الأساس: المفتوحة آخر الأسبوع، وعددها {n} · العمر بأيام العمل</translation>
  </message>
  <message id="paper.fig.basis_open_now">
    <source>Basis: open now, {n} · age in working days</source>
    <translation>الأساس: المفتوحة الآن، وعددها {n} · العمر بأيام العمل</translation>
  </message>
  <message id="paper.fig.balance">
    <source>Open at the beginning {a}, received {b}, reopened {c}, closed {d}, so {e} remain.</source>
    <translation>كانت المفتوحة أول الأسبوع {a}، وورد {b}، وأعيد فتح {c}، وأغلق {d}، فبقي {e}.</translation>
  </message>
  <message id="paper.fig.safeguarding">
    <source>Safeguarding reports: fewer than 5 ({note}).</source>
    <translation>بلاغات الحماية: أقل من 5 ({note}).</translation>
  </message>
  <message id="paper.fig.safeguarding_note">
    <source>printed for every number from 0 to 4</source>
    <translation>يطبع هذا النص لكل عدد من 0 إلى 4</translation>
  </message>
  <message id="paper.fig.safeguarding_n">
    <source>Safeguarding reports: {n}.</source>
    <translation>بلاغات الحماية: {n}.</translation>
  </message>
  <message id="paper.fig.no_pct">
    <source>No percentage is reckoned for fewer than 5.</source>
    <translation>لا تحسب نسبة لأقل من 5.</translation>
  </message>
  <message id="paper.fig.voided">
    <source>Void cases and duplicates linked to their original are left out.</source>
    <translation>لا تشمل الأرقام الحالات الملغاة ولا المكررة المرتبطة بأصلها.</translation>
  </message>
  <message id="paper.fig.others">
    <source>Others ({n})</source>
    <translation>بقيتها ({n})</translation>
  </message>
  <message id="paper.age.band">
    <source>Age</source>
    <translation>العمر</translation>
  </message>
  <message id="paper.age.count">
    <source>Number</source>
    <translation>العدد</translation>
  </message>
  <message id="paper.age.over">
    <source>over {n}</source>
    <translation>أكثر من {n}</translation>
  </message>
  <message id="paper.old.number">
    <source>Number</source>
    <translation>الرقم</translation>
  </message>
  <message id="paper.old.dept">
    <source>Department</source>
    <translation>القسم</translation>
  </message>
  <message id="paper.old.age">
    <source>Age</source>
    <translation>العمر</translation>
  </message>
  <message id="paper.old.late">
    <source>Late</source>
    <translation>التأخر</translation>
  </message>
  <message id="paper.old.next">
    <source>Missing step</source>
    <translation>الخطوة الناقصة</translation>
  </message>
  <message id="paper.ch.channel">
    <source>Channel</source>
    <translation>القناة</translation>
  </message>
  <message id="paper.ch.chart">
    <source>By kind</source>
    <translation>حسب النوع</translation>
  </message>
  <message id="paper.dep.dept">
    <source>Department</source>
    <translation>القسم</translation>
  </message>
  <message id="paper.dep.none">
    <source>No department</source>
    <translation>بلا قسم</translation>
  </message>
  <message id="paper.dep.told">
    <source>Results told</source>
    <translation>نتائج بلغت أصحابها</translation>
  </message>
  <message id="paper.dep.told_short">
    <source>Results</source>
    <translation>نتائج</translation>
  </message>
  <message id="paper.dep.count">
    <source>Number</source>
    <translation>العدد</translation>
  </message>
  <message id="paper.dep.intime">
    <source>In time</source>
    <translation>في موعدها</translation>
  </message>
  <message id="paper.dep.pct">
    <source>Share</source>
    <translation>النسبة</translation>
  </message>
  <message id="paper.dep.days">
    <source>Time (working days)</source>
    <translation>المدة (أيام عمل)</translation>
  </message>
  <message id="paper.dep.median">
    <source>Median</source>
    <translation>الوسيط</translation>
  </message>
  <message id="paper.dep.p90">
    <source>90th pct.</source>
    <translation>المئين 90</translation>
  </message>
  <message id="paper.dep.endweek">
    <source>Week's end</source>
    <translation>آخر الأسبوع</translation>
  </message>
  <message id="paper.dep.now">
    <source>Now</source>
    <translation>الآن</translation>
  </message>
  <message id="paper.dep.tick">
    <source>Upright line: the share of the whole centre</source>
    <translation>الخط الرأسي: نسبة المركز كله</translation>
  </message>
  <message id="paper.dep.total">
    <source>Total</source>
    <translation>المجموع</translation>
  </message>
  <message id="paper.cat.category">
    <source>Category</source>
    <translation>التصنيف</translation>
  </message>
  <message id="paper.cat.rise">
    <source>Rise</source>
    <translation>الزيادة</translation>
  </message>
  <message id="paper.cat.chart">
    <source>The week and its mean</source>
    <translation>الأسبوع ومتوسطه</translation>
  </message>
  <message id="paper.cat.note">
    <source>Note</source>
    <translation>ملاحظة</translation>
  </message>
  <message id="paper.cat.chance">
    <source>Shown: half above the four-week mean, five cases or more, and more than chance</source>
    <translation>يظهر ما زاد على متوسط 4 أسابيع بمقدار النصف وبخمس حالات فأكثر، فوق ما تفسره الصدفة</translation>
  </message>
  <message id="paper.cat.nothing">
    <source>No category rose enough to be shown.</source>
    <translation>لم يزد أي تصنيف على حد الظهور.</translation>
  </message>
  <message id="paper.sat.result">
    <source>With the result</source>
    <translation>عن النتيجة</translation>
  </message>
  <message id="paper.sat.process">
    <source>With how it was handled</source>
    <translation>عن طريقة التعامل</translation>
  </message>
  <message id="paper.sat.mean">
    <source>mean of 5</source>
    <translation>المتوسط من 5</translation>
  </message>
  <message id="paper.sat.share">
    <source>marks 4 and 5</source>
    <translation>درجتا 4 و5</translation>
  </message>
  <message id="paper.sat.rate">
    <source>Answer rate: {share} · marks from 1 to 5</source>
    <translation>نسبة الإجابة: {share} · الدرجات من 1 (إلى اليمين) إلى 5</translation>
  </message>
  <message id="paper.sat.rate_share">
    <source>{p} ({a} of {b} invitations)</source>
    <translation>{p} ({a} من {b} دعوة)</translation>
  </message>
  <message id="paper.sat.rate_few">
    <source>{a} of {b} invitations</source>
    <translation>{a} من {b} دعوة</translation>
  </message>
  <message id="paper.act.action">
    <source>Action</source>
    <translation>الإجراء</translation>
  </message>
  <message id="paper.act.case">
    <source>Case</source>
    <translation>الحالة</translation>
  </message>
  <message id="paper.act.owner">
    <source>Owner</source>
    <translation>المسؤول</translation>
  </message>
  <message id="paper.act.due">
    <source>Due</source>
    <translation>الموعد</translation>
  </message>
  <message id="paper.act.state">
    <source>State</source>
    <translation>حاله</translation>
  </message>
  <message id="paper.act.late">
    <source>late</source>
    <translation>متأخر</translation>
  </message>
  <message id="paper.act.soon">
    <source>coming</source>
    <translation>قادم</translation>
  </message>
  <message id="paper.act.more">
    <source>and {n} more, in the Excel workbook</source>
    <translation>وغيرها {n}، وهي كلها في مصنف إكسل</translation>
  </message>
  <message id="paper.act.day">
    <source>{weekday} {date}</source>
    <translation>{weekday} {date}</translation>
  </message>
  <message id="paper.sign.name">
    <source>{role}: {name}</source>
    <translation>{role}: {name}</translation>
  </message>
  <message id="paper.sign.record">
    <source>The record's fingerprint when printed</source>
    <translation>بصمة السجل عند الطباعة</translation>
  </message>
  <message id="paper.sign.check">
    <source>To verify: compare it with that of the approved report, on the page "Reports".</source>
    <translation>للتحقق: تقارن ببصمة التقرير المعتمد في شاشة «التقارير».</translation>
  </message>
  <message id="paper.sign.gregorian">
    <source>CE</source>
    <translation>م</translation>
  </message>
  <message id="paper.sign.hijri">
    <source>AH</source>
    <translation>هـ</translation>
  </message>
  <message id="paper.none.told">
    <source>No result was told this week.</source>
    <translation>لا نتائج بلغت أصحابها هذا الأسبوع.</translation>
  </message>
  <message id="paper.none.closed">
    <source>No complaint was closed this week.</source>
    <translation>لا شكاوى مغلقة هذا الأسبوع.</translation>
  </message>
  <message id="paper.none.sat">
    <source>No one was invited to give an opinion this week.</source>
    <translation>لا دعوات إلى إبداء الرأي هذا الأسبوع.</translation>
  </message>
  <message id="paper.none.act">
    <source>No action is due until the end of next week.</source>
    <translation>لا إجراءات مستحقة حتى نهاية الأسبوع القادم.</translation>
  </message>
  <message id="paper.none.overdue">
    <source>No case is overdue.</source>
    <translation>لا حالات متأخرة.</translation>
  </message>
  <message id="paper.none.open">
    <source>No case is open.</source>
    <translation>لا حالات مفتوحة.</translation>
  </message>
  <message id="paper.none.received">
    <source>Nothing was received this week.</source>
    <translation>لا وارد في هذا الأسبوع.</translation>
  </message>
  <message id="book.figures">
    <source>Figures</source>
    <translation>الأرقام</translation>
  </message>
  <message id="book.figure">
    <source>Figure</source>
    <translation>المؤشر</translation>
  </message>
  <message id="book.of">
    <source>{period}: of</source>
    <translation>{period}: من</translation>
  </message>
  <message id="book.value">
    <source>{period}: value</source>
    <translation>{period}: القيمة</translation>
  </message>
  <message id="book.week">
    <source>Week</source>
    <translation>الأسبوع</translation>
  </message>
  <message id="book.five_weeks">
    <source>Last five weeks</source>
    <translation>آخر خمسة أسابيع</translation>
  </message>
  <message id="book.age">
    <source>Age (working days)</source>
    <translation>العمر (أيام عمل)</translation>
  </message>
  <message id="book.ages">
    <source>Open by age</source>
    <translation>المفتوحة حسب العمر</translation>
  </message>
  <message id="book.oldest">
    <source>Oldest five</source>
    <translation>أقدم خمس حالات</translation>
  </message>
  <message id="book.outcome">
    <source>Outcome</source>
    <translation>النتيجة</translation>
  </message>
  <message id="book.closed">
    <source>Closed</source>
    <translation>المغلقة</translation>
  </message>
  <message id="book.mark">
    <source>Mark {n}</source>
    <translation>الدرجة {n}</translation>
  </message>
  <message id="book.marks">
    <source>Marks</source>
    <translation>الدرجات</translation>
  </message>
  <message id="book.share_of_answers">
    <source>share of the answers</source>
    <translation>نسبتها من الإجابات</translation>
  </message>
  <message id="book.answers">
    <source>Answers</source>
    <translation>الإجابات</translation>
  </message>
  <message id="book.invited">
    <source>Invitations</source>
    <translation>الدعوات</translation>
  </message>
  <message id="book.answer_rate">
    <source>Answer rate</source>
    <translation>نسبة الإجابة</translation>
  </message>
  <message id="book.cases">
    <source>Cases behind the figures</source>
    <translation>حالات الأرقام</translation>
  </message>
  <message id="book.confirmed">
    <source>Confirmed in target</source>
    <translation>أكد استلامها في المدة</translation>
  </message>
  <message id="book.first_contact">
    <source>Solved at first contact</source>
    <translation>حلت في أول تواصل</translation>
  </message>
  <message id="book.reopened">
    <source>Reopened</source>
    <translation>أعيد فتحها</translation>
  </message>
  <message id="book.silent">
    <source>Without a word</source>
    <translation>بلا تواصل</translation>
  </message>
  <message id="book.weeks_ago" numerus="yes">
    <source>{n} weeks ago</source>
    <translation>
      <numerusform>هذا الأسبوع</numerusform>
      <numerusform>قبل أسبوع</numerusform>
      <numerusform>قبل أسبوعين</numerusform>
      <numerusform>قبل {n} أسابيع</numerusform>
      <numerusform>قبل {n} أسبوعا</numerusform>
      <numerusform>قبل {n} أسبوع</numerusform>
    </translation>
  </message>
  <message id="console.verb.weekly">
    <source>Write the weekly summary as a PDF, and as an Excel workbook if asked.</source>
    <translation>كتابة الملخص الأسبوعي في ملف PDF، وفي مصنف إكسل إن طُلب.</translation>
  </message>
  <message id="console.verb.report">
    <source>Write the report of a month, a quarter or any days as a PDF, and as an Excel workbook if asked.</source>
    <translation>كتابة تقرير شهر أو ربع أو أي مدة في ملف PDF، وفي مصنف إكسل إن طُلب.</translation>
  </message>
  <message id="console.opt.week">
    <source>any day of the week, in either calendar; this week without it</source>
    <translation>أي يوم من الأسبوع بأي من التقويمين، وإلا فهذا الأسبوع</translation>
  </message>
  <message id="console.opt.first_day">
    <source>first day of the report, in either calendar: 2026-11-01 or 1448-05-21</source>
    <translation>أول يوم في التقرير، بأي من التقويمين: 2026-11-01 أو 1448-05-21</translation>
  </message>
  <message id="console.opt.last_day">
    <source>last day of the report</source>
    <translation>آخر يوم في التقرير</translation>
  </message>
  <message id="console.opt.xlsx">
    <source>Excel workbook to write: the same figures and the cases behind them</source>
    <translation>مصنف إكسل الذي يُكتب: الأرقام نفسها والحالات التي وراءها</translation>
  </message>
  <message id="paper.per.title_month">
    <source>Monthly report: {name}</source>
    <translation>التقرير الشهري: {name}</translation>
  </message>
  <message id="paper.per.title_quarter">
    <source>Quarterly report: {name}</source>
    <translation>التقرير الربعي: {name}</translation>
  </message>
  <message id="paper.per.title_days">
    <source>Report of the period</source>
    <translation>التقرير الدوري</translation>
  </message>
  <message id="paper.per.quarter_1">
    <source>first quarter {year}</source>
    <translation>الربع الأول {year}</translation>
  </message>
  <message id="paper.per.quarter_2">
    <source>second quarter {year}</source>
    <translation>الربع الثاني {year}</translation>
  </message>
  <message id="paper.per.quarter_3">
    <source>third quarter {year}</source>
    <translation>الربع الثالث {year}</translation>
  </message>
  <message id="paper.per.quarter_4">
    <source>fourth quarter {year}</source>
    <translation>الربع الرابع {year}</translation>
  </message>
  <message id="paper.per.month">
    <source>{month} {year}</source>
    <translation>{month} {year}</translation>
  </message>
  <message id="paper.per.hijri">
    <source>{name} AH</source>
    <translation>{name} هـ</translation>
  </message>
  <message id="paper.per.foot">
    <source>{title} · for internal use</source>
    <translation>{title} · للاستخدام الداخلي</translation>
  </message>
  <message id="paper.per.until">
    <source>The period is not over: figures up to {weekday} {date}, {time}.</source>
    <translation>المدة لم تنته: الأرقام حتى {weekday} {date}، الساعة {time}.</translation>
  </message>
  <message id="paper.per.s1_month">
    <source>The month in figures</source>
    <translation>أرقام الشهر</translation>
  </message>
  <message id="paper.per.s1_quarter">
    <source>The quarter in figures</source>
    <translation>أرقام الربع</translation>
  </message>
  <message id="paper.per.s1_days">
    <source>The period in figures</source>
    <translation>أرقام المدة</translation>
  </message>
  <message id="paper.per.this_month">
    <source>This month</source>
    <translation>هذا الشهر</translation>
  </message>
  <message id="paper.per.this_quarter">
    <source>This quarter</source>
    <translation>هذا الربع</translation>
  </message>
  <message id="paper.per.this_days">
    <source>This period</source>
    <translation>هذه المدة</translation>
  </message>
  <message id="paper.per.open_month">
    <source>Open at the month's end</source>
    <translation>المفتوحة آخر الشهر</translation>
  </message>
  <message id="paper.per.open_quarter">
    <source>Open at the quarter's end</source>
    <translation>المفتوحة آخر الربع</translation>
  </message>
  <message id="paper.per.open_days">
    <source>Open at the period's end</source>
    <translation>المفتوحة آخر المدة</translation>
  </message>
  <message id="paper.per.bars_month">
    <source>Columns: the last five months, oldest first</source>
    <translation>الأعمدة: آخر خمسة أشهر، أقدمها إلى اليمين</translation>
  </message>
  <message id="paper.per.bars_quarter">
    <source>Columns: the last five quarters, oldest first</source>
    <translation>الأعمدة: آخر خمسة أرباع، أقدمها إلى اليمين</translation>
  </message>
  <message id="paper.per.bars_days">
    <source>Columns: the last five such periods, oldest first</source>
    <translation>الأعمدة: آخر خمس مدد مثلها، أقدمها إلى اليمين</translation>
  </message>
  <message id="paper.per.mean_month">
    <source>three-month mean</source>
    <translation>متوسط 3 أشهر</translation>
  </message>
  <message id="paper.per.mean_quarter">
    <source>three-quarter mean</source>
    <translation>متوسط 3 أرباع</translation>
  </message>
  <message id="paper.per.mean_days">
    <source>mean of three periods</source>
    <translation>متوسط 3 مدد</translation>
  </message>
  <message id="paper.per.time_month">
    <source>in working days, "min" are working minutes · basis: what was done in the month</source>
    <translation>بأيام العمل، و«د» دقيقة عمل · الأساس: ما تم في الشهر</translation>
  </message>
  <message id="paper.per.time_quarter">
    <source>in working days, "min" are working minutes · basis: what was done in the quarter</source>
    <translation>بأيام العمل، و«د» دقيقة عمل · الأساس: ما تم في الربع</translation>
  </message>
  <message id="paper.per.time_days">
    <source>in working days, "min" are working minutes · basis: what was done in the period</source>
    <translation>بأيام العمل، و«د» دقيقة عمل · الأساس: ما تم في المدة</translation>
  </message>
  <message id="paper.per.closed_month">
    <source>Closed in the month: {n}</source>
    <translation>المغلقة في الشهر: {n}</translation>
  </message>
  <message id="paper.per.closed_quarter">
    <source>Closed in the quarter: {n}</source>
    <translation>المغلقة في الربع: {n}</translation>
  </message>
  <message id="paper.per.closed_days">
    <source>Closed in the period: {n}</source>
    <translation>المغلقة في المدة: {n}</translation>
  </message>
  <message id="paper.per.sat_tile">
    <source>Satisfaction with handling (of 5)</source>
    <translation>الرضا عن التعامل (من 5)</translation>
  </message>
  <message id="paper.per.answers">
    <source>Answers {share}</source>
    <translation>الإجابات {share}</translation>
  </message>
  <message id="paper.per.late">
    <source>overdue: {n}</source>
    <translation>متأخرة: {n}</translation>
  </message>
  <message id="paper.per.tile_n">
    <source>Result in target: before {a}, {mean} {b}.</source>
    <translation>النتيجة في موعدها: السابق {a}، و{mean} {b}.</translation>
  </message>
  <message id="paper.per.s2">
    <source>Received and closed</source>
    <translation>الوارد والمغلق</translation>
  </message>
  <message id="paper.per.s2_months">
    <source>Received and closed in twelve months</source>
    <translation>الوارد والمغلق في اثني عشر شهرا</translation>
  </message>
  <message id="paper.per.s3">
    <source>Times against targets</source>
    <translation>المدد مقابل المستهدف</translation>
  </message>
  <message id="paper.per.s4">
    <source>Outcomes of complaints, and their actions</source>
    <translation>نتائج الشكاوى وإجراءاتها</translation>
  </message>
  <message id="paper.per.s6">
    <source>Quality of the record</source>
    <translation>جودة السجل</translation>
  </message>
  <message id="paper.per.s7">
    <source>Patterns</source>
    <translation>الأنماط</translation>
  </message>
  <message id="paper.per.s8">
    <source>Commonest categories</source>
    <translation>أكثر التصنيفات</translation>
  </message>
  <message id="paper.per.s9">
    <source>Return and transfer</source>
    <translation>العودة والتحويل</translation>
  </message>
  <message id="paper.per.s10">
    <source>Load by day and hour</source>
    <translation>الحمل حسب اليوم والساعة</translation>
  </message>
  <message id="paper.per.s11">
    <source>Improvements that came from cases</source>
    <translation>تحسينات مصدرها الحالات</translation>
  </message>
  <message id="paper.per.s12">
    <source>Recurring steps of the centre</source>
    <translation>خطوات المركز الدورية</translation>
  </message>
  <message id="paper.per.received">
    <source>Received</source>
    <translation>الوارد</translation>
  </message>
  <message id="paper.per.closed">
    <source>Closed</source>
    <translation>المغلق</translation>
  </message>
  <message id="paper.per.ramadan">
    <source>Ramadan {year}</source>
    <translation>رمضان {year}</translation>
  </message>
  <message id="paper.per.kind">
    <source>Kind</source>
    <translation>النوع</translation>
  </message>
  <message id="paper.per.measure">
    <source>Time</source>
    <translation>المدة</translation>
  </message>
  <message id="paper.per.confirm">
    <source>Receipt confirmed</source>
    <translation>تأكيد الاستلام</translation>
  </message>
  <message id="paper.per.first_reply">
    <source>First reply</source>
    <translation>أول رد</translation>
  </message>
  <message id="paper.per.result">
    <source>Result</source>
    <translation>النتيجة</translation>
  </message>
  <message id="paper.per.target">
    <source>Target</source>
    <translation>المستهدف</translation>
  </message>
  <message id="paper.per.in_target">
    <source>In target</source>
    <translation>في المستهدف</translation>
  </message>
  <message id="paper.per.min">
    <source>{n} min</source>
    <translation>{n} د</translation>
  </message>
  <message id="paper.per.same_day">
    <source>the same day</source>
    <translation>اليوم نفسه</translation>
  </message>
  <message id="paper.per.waiting">
    <source>Waiting: median, then 90th percentile (days)</source>
    <translation>انتظار المستفيد: الوسيط ثم المئين 90</translation>
  </message>
  <message id="paper.per.upheld_action">
    <source>Upheld complaints with an action</source>
    <translation>شكاوى صحيحة لها إجراء</translation>
  </message>
  <message id="paper.per.action_ontime">
    <source>Actions done on time</source>
    <translation>إجراءات تامة في موعدها</translation>
  </message>
  <message id="paper.per.action_effective">
    <source>Actions found effective</source>
    <translation>إجراءات ثبت أثرها</translation>
  </message>
  <message id="paper.per.suggestions">
    <source>Suggestions adopted of those decided</source>
    <translation>مقترحات معتمدة من المبتوت فيها</translation>
  </message>
  <message id="paper.per.causes">
    <source>Causes: {list}</source>
    <translation>الأسباب: {list}</translation>
  </message>
  <message id="paper.per.cause">
    <source>{name} {n}</source>
    <translation>{name} {n}</translation>
  </message>
  <message id="paper.per.evidence">
    <source>Complaints closed with evidence</source>
    <translation>شكاوى مغلقة بدليل</translation>
  </message>
  <message id="paper.per.q_category">
    <source>With a category</source>
    <translation>لها تصنيف</translation>
  </message>
  <message id="paper.per.q_phone">
    <source>With a valid phone</source>
    <translation>رقم جوال صحيح</translation>
  </message>
  <message id="paper.per.q_remedy">
    <source>Complaints with the remedy asked</source>
    <translation>شكاوى فيها ما طلبه صاحبها</translation>
  </message>
  <message id="paper.per.q_outcome">
    <source>Closed with an outcome</source>
    <translation>مغلقة لها نتيجة</translation>
  </message>
  <message id="paper.per.rule">
    <source>Pattern: three cases or more on one matter in 90 days</source>
    <translation>النمط: ثلاث حالات فأكثر في موضوع واحد خلال 90 يوما</translation>
  </message>
  <message id="paper.per.pattern">
    <source>Pattern</source>
    <translation>النمط</translation>
  </message>
  <message id="paper.per.class">
    <source>Kind</source>
    <translation>الوصف</translation>
  </message>
  <message id="paper.per.systemic">
    <source>systemic</source>
    <translation>منهجي</translation>
  </message>
  <message id="paper.per.repeated">
    <source>repeated</source>
    <translation>متكرر</translation>
  </message>
  <message id="paper.per.single">
    <source>single</source>
    <translation>مفرد</translation>
  </message>
  <message id="paper.per.cases">
    <source>Cases</source>
    <translation>الحالات</translation>
  </message>
  <message id="paper.per.people">
    <source>People</source>
    <translation>الأشخاص</translation>
  </message>
  <message id="paper.per.since">
    <source>Since</source>
    <translation>منذ</translation>
  </message>
  <message id="paper.per.words">
    <source>recurring words: {words}</source>
    <translation>يتكرر فيها: {words}</translation>
  </message>
  <message id="paper.per.rose">
    <source>rose beyond chance</source>
    <translation>زاد فوق ما تفسره الصدفة</translation>
  </message>
  <message id="paper.per.recommend">
    <source>Recommendation</source>
    <translation>التوصية</translation>
  </message>
  <message id="paper.per.no_pattern">
    <source>No matter came three times in 90 days.</source>
    <translation>لم يتكرر موضوع ثلاث مرات في 90 يوما.</translation>
  </message>
  <message id="paper.per.no_category">
    <source>Nothing was received with a category.</source>
    <translation>لا وارد له تصنيف.</translation>
  </message>
  <message id="paper.per.back">
    <source>People with two complaints or more in 90 days</source>
    <translation>أشخاص لهم شكويان فأكثر في 90 يوما</translation>
  </message>
  <message id="paper.per.back_same">
    <source>of them on the same matter</source>
    <translation>منهم في الموضوع نفسه</translation>
  </message>
  <message id="paper.per.transfers">
    <source>Mean of transfers a case</source>
    <translation>متوسط التحويلات للحالة</translation>
  </message>
  <message id="paper.per.transfers3">
    <source>Three transfers or more</source>
    <translation>ثلاثة تحويلات فأكثر</translation>
  </message>
  <message id="paper.per.load_note">
    <source>{channel}, received {n}</source>
    <translation>{channel}، الوارد {n}</translation>
  </message>
  <message id="paper.per.no_load">
    <source>Nothing was received by phone or visit.</source>
    <translation>لا وارد في هذه المدة.</translation>
  </message>
  <message id="paper.per.peaks">
    <source>Busiest hour of other channels: {list}</source>
    <translation>أعلى ساعة في القنوات الأخرى: {list}</translation>
  </message>
  <message id="paper.per.peak">
    <source>{channel} {weekday} {hours}</source>
    <translation>{channel} {weekday} {hours}</translation>
  </message>
  <message id="paper.per.improved">
    <source>Complaints before and after, 90 days each</source>
    <translation>الشكاوى قبل التحسين وبعده، 90 يوما</translation>
  </message>
  <message id="paper.per.improved_on">
    <source>On</source>
    <translation>في</translation>
  </message>
  <message id="paper.per.not_over">
    <source>{before}, then not over yet</source>
    <translation>{before}، ثم لم تكتمل</translation>
  </message>
  <message id="paper.per.no_improvement">
    <source>No improvement was recorded.</source>
    <translation>لم تسجل تحسينات.</translation>
  </message>
  <message id="paper.per.step">
    <source>Step</source>
    <translation>الخطوة</translation>
  </message>
  <message id="paper.per.step_n">
    <source>{n}. {name}</source>
    <translation>{n}. {name}</translation>
  </message>
  <message id="paper.per.last_done">
    <source>Last done</source>
    <translation>آخر تنفيذ</translation>
  </message>
  <message id="paper.per.what">
    <source>What was done</source>
    <translation>ما تم</translation>
  </message>
  <message id="paper.per.never">
    <source>not yet</source>
    <translation>لم تنفذ</translation>
  </message>
  <message id="paper.per.no_sat">
    <source>No one was invited to give an opinion.</source>
    <translation>لا دعوات إلى إبداء الرأي في هذه المدة.</translation>
  </message>
  <message id="paper.per.no_closed">
    <source>No complaint was closed.</source>
    <translation>لا شكاوى مغلقة في هذه المدة.</translation>
  </message>
  <message id="paper.per.pdf_title">
    <source>{title}, {first} to {last}</source>
    <translation>{title}، من {first} إلى {last}</translation>
  </message>
  <message id="paper.per.end_month">
    <source>Month's end</source>
    <translation>آخر الشهر</translation>
  </message>
  <message id="paper.per.end_quarter">
    <source>Quarter's end</source>
    <translation>آخر الربع</translation>
  </message>
  <message id="paper.per.end_days">
    <source>Period's end</source>
    <translation>آخر المدة</translation>
  </message>
  <message id="book.of_whole">
    <source>of</source>
    <translation>من</translation>
  </message>
  <message id="book.value_alone">
    <source>Value</source>
    <translation>القيمة</translation>
  </message>
  <message id="book.shares">
    <source>Shares</source>
    <translation>النسب</translation>
  </message>
  <message id="book.period">
    <source>Period</source>
    <translation>المدة</translation>
  </message>
  <message id="book.words">
    <source>Recurring words</source>
    <translation>كلمات تتكرر</translation>
  </message>
  <message id="book.before">
    <source>90 days before</source>
    <translation>90 يوما قبله</translation>
  </message>
  <message id="book.after">
    <source>90 days after</source>
    <translation>90 يوما بعده</translation>
  </message>
  <message id="report.tabs">
    <source>Reports</source>
    <translation>التقارير</translation>
  </message>
  <message id="report.tab_report">
    <source>Report</source>
    <translation>التقرير</translation>
  </message>
  <message id="report.title_week">
    <source>Weekly report</source>
    <translation>التقرير الأسبوعي</translation>
  </message>
  <message id="report.title_month">
    <source>Monthly report</source>
    <translation>التقرير الشهري</translation>
  </message>
  <message id="report.title_quarter">
    <source>Quarterly report</source>
    <translation>التقرير الربعي</translation>
  </message>
  <message id="report.weeks">
    <source>Week</source>
    <translation>أسبوع</translation>
  </message>
  <message id="report.months">
    <source>Month</source>
    <translation>شهر</translation>
  </message>
  <message id="report.quarters">
    <source>Quarter</source>
    <translation>ربع</translation>
  </message>
  <message id="report.kind">
    <source>Kind of period</source>
    <translation>نوع المدة</translation>
  </message>
  <message id="report.period">
    <source>Period</source>
    <translation>المدة</translation>
  </message>
  <message id="report.older">
    <source>Earlier</source>
    <translation>السابق</translation>
  </message>
  <message id="report.newer">
    <source>Later</source>
    <translation>التالي</translation>
  </message>
  <message id="report.from_to">
    <source>{first} to {last}</source>
    <translation>من {first} إلى {last}</translation>
  </message>
  <message id="report.excel">
    <source>Save Excel</source>
    <translation>حفظ إكسل</translation>
  </message>
  <message id="report.file_week">
    <source>Weekly summary {day}</source>
    <translation>الملخص الأسبوعي {day}</translation>
  </message>
  <message id="report.file_month">
    <source>Monthly report {day}</source>
    <translation>التقرير الشهري {day}</translation>
  </message>
  <message id="report.file_quarter">
    <source>Quarterly report {day}</source>
    <translation>التقرير الربعي {day}</translation>
  </message>
  <message id="report.figures">
    <source>Figures</source>
    <translation>الأرقام</translation>
  </message>
  <message id="report.opens">
    <source>each opens to its cases: Enter</source>
    <translation>كل رقم يفتح إلى حالاته: Enter</translation>
  </message>
  <message id="report.cases">
    <source>Cases behind the figure</source>
    <translation>حالات الرقم</translation>
  </message>
  <message id="report.behind">
    <source>{name}: {value}</source>
    <translation>{name}: {value}</translation>
  </message>
  <message id="report.back">
    <source>Back to the report</source>
    <translation>العودة إلى التقرير</translation>
  </message>
  <message id="report.received">
    <source>Received</source>
    <translation>الواردة</translation>
  </message>
  <message id="report.confirmed">
    <source>Receipt confirmed</source>
    <translation>تأكيد الاستلام</translation>
  </message>
  <message id="report.first_contact">
    <source>Solved at first contact</source>
    <translation>أُجيبت عند أول تواصل</translation>
  </message>
  <message id="report.result_in_target">
    <source>Result in target</source>
    <translation>النتيجة في المهلة</translation>
  </message>
  <message id="report.time_to_result">
    <source>Median time to result</source>
    <translation>مدة النتيجة بأيام العمل</translation>
  </message>
  <message id="report.backlog">
    <source>Open at the end</source>
    <translation>المفتوحة آخر المدة</translation>
  </message>
  <message id="report.overdue">
    <source>Overdue of those open</source>
    <translation>المتأخرة من المفتوحة</translation>
  </message>
  <message id="report.silent">
    <source>No word for 5 days</source>
    <translation>بلا خبر منذ 5 أيام</translation>
  </message>
  <message id="report.reopened">
    <source>Reopened in 30 days</source>
    <translation>معاد فتحها</translation>
  </message>
  <message id="report.satisfied_result">
    <source>Satisfied: result</source>
    <translation>الرضا عن النتيجة</translation>
  </message>
  <message id="report.satisfied_process">
    <source>Satisfied: handling</source>
    <translation>الرضا عن سير المعاملة</translation>
  </message>
  <message id="report.outcome">
    <source>Complaints: {outcome}</source>
    <translation>شكاوى: {outcome}</translation>
  </message>
  <message id="report.safeguarding">
    <source>Safeguarding reports</source>
    <translation>بلاغات الحماية</translation>
  </message>
  <message id="report.adopted">
    <source>Suggestions adopted</source>
    <translation>مقترحات أُخذ بها</translation>
  </message>
  <message id="report.evidence">
    <source>Complaints closed with evidence</source>
    <translation>شكاوى مغلقة بأدلة</translation>
  </message>
  <message id="report.come_back">
    <source>People who come back</source>
    <translation>من عادوا بشكوى أخرى</translation>
  </message>
  <message id="report.before">
    <source>before: {n}</source>
    <translation>السابق {n}</translation>
  </message>
  <message id="report.none_to_count">
    <source>no cases</source>
    <translation>لا حالات</translation>
  </message>
  <message id="report.over" numerus="yes">
    <source>in {n} cases</source>
    <translation>
      <numerusform>لا حالات</numerusform>
      <numerusform>في حالة</numerusform>
      <numerusform>في حالتين</numerusform>
      <numerusform>في {n} حالات</numerusform>
      <numerusform>في {n} حالة</numerusform>
      <numerusform>في {n} حالة</numerusform>
    </translation>
  </message>
  <message id="report.answered">
    <source>{a} of {b} answered</source>
    <translation>أجاب {a} من {b}</translation>
  </message>
  <message id="report.recommendations">
    <source>Recommendations</source>
    <translation>توصيات المشرف</translation>
  </message>
  <message id="report.printed_as">
    <source>Printed as they stand, one recommendation a line.</source>
    <translation>تُطبع كما هي في آخر التقرير، كل توصية في سطر.</translation>
  </message>
  <message id="report.topics">
    <source>Topics that rose</source>
    <translation>أنماط ظهرت في هذه المدة</translation>
  </message>
  <message id="report.rose">
    <source>{n} cases, their mean is {mean}</source>
    <translation>{n} من الحالات، ومتوسطها {mean}</translation>
  </message>
  <message id="report.insert">
    <source>Insert</source>
    <translation>إدراج</translation>
  </message>
  <message id="report.kept">
    <source>kept {time}</source>
    <translation>محفوظة {time}</translation>
  </message>
  <message id="report.issue">
    <source>Approve and issue the report</source>
    <translation>اعتماد التقرير وإصداره</translation>
  </message>
  <message id="report.issue_again">
    <source>Issue the report again</source>
    <translation>إصدار التقرير من جديد</translation>
  </message>
  <message id="report.issue_hint">
    <source>Once issued, the report is kept with the record's fingerprint, and the routine is done.</source>
    <translation>بعد الاعتماد يُحفظ التقرير ببصمة السجل، وتُعد خطوته الدورية منجزة.</translation>
  </message>
  <message id="report.issued">
    <source>Issued {time} by {name}, fingerprint {fingerprint}.</source>
    <translation>اعتُمد {time} من {name}، والبصمة {fingerprint}.</translation>
  </message>
  <message id="report.was_issued">
    <source>The report was issued.</source>
    <translation>اعتُمد التقرير وصدر.</translation>
  </message>
  <message id="report.printed">
    <source>The report was sent to {printer}.</source>
    <translation>أُرسل التقرير إلى {printer}.</translation>
  </message>
  <message id="report.no_printer">
    <source>No printer can be reached. The report can be saved as PDF.</source>
    <translation>لا توجد طابعة يمكن الوصول إليها. يمكن حفظ التقرير PDF.</translation>
  </message>
  <message id="report.saved">
    <source>The report was saved: {path}</source>
    <translation>حُفظ التقرير: {path}</translation>
  </message>
  <message id="report.exported" numerus="yes">
    <source>The workbook was written with {n} cases: {path}</source>
    <translation>
      <numerusform>كُتب المصنف، ولا حالات وراء أرقامه: {path}</numerusform>
      <numerusform>كُتب المصنف، وفيه حالة واحدة: {path}</numerusform>
      <numerusform>كُتب المصنف، وفيه حالتان: {path}</numerusform>
      <numerusform>كُتب المصنف، وفيه {n} حالات: {path}</numerusform>
      <numerusform>كُتب المصنف، وفيه {n} حالة: {path}</numerusform>
      <numerusform>كُتب المصنف، وفيه {n} حالة: {path}</numerusform>
    </translation>
  </message>
  <message id="paper.out.marks">
    <source>Marks that fewer than 5 gave are not told.</source>
    <translation>لا تفصل الدرجات التي أعطاها أقل من 5.</translation>
  </message>
  <message id="paper.out.withheld">
    <source>*</source>
    <translation>*</translation>
  </message>
  <message id="paper.out.hidden">
    <source>*: numbers under 5 are not told in this copy, nor those that would tell them.</source>
    <translation>*: لا تظهر في هذه النسخة الأعداد الأقل من 5، ولا ما يدل عليها.</translation>
  </message>
  <message id="paper.out.actions">
    <source>Cases and actions are not part of this copy.</source>
    <translation>لا تدرج الحالات والإجراءات في هذه النسخة.</translation>
  </message>
  <message id="paper.out.week_foot">
    <source>Weekly summary · {date} · copy for outside the centre</source>
    <translation>الملخص الأسبوعي · {date} · نسخة لخارج المركز</translation>
  </message>
  <message id="paper.out.period_foot">
    <source>{title} · copy for outside the centre</source>
    <translation>{title} · نسخة لخارج المركز</translation>
  </message>
  <message id="console.opt.outside">
    <source>a copy that may leave the centre: numbers under 5 are not told, no case is named</source>
    <translation>نسخة يصح أن تخرج من المركز: لا تظهر الأعداد الأقل من 5، ولا تذكر أي حالة</translation>
  </message>
  <message id="report.outside">
    <source>Copy for outside the centre</source>
    <translation>نسخة لخارج المركز</translation>
  </message>
  <message id="report.outside_hint">
    <source>Numbers under 5 are not told, and no case is named.</source>
    <translation>لا تظهر الأعداد الأقل من 5، ولا تذكر أي حالة.</translation>
  </message>
</context>
</TS>
