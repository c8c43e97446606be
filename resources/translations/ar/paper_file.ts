<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="paper.page.of">
    <source>Page {a} of {b}</source>
    <translation>صفحة {a} من {b}</translation>
  </message>
  <message id="paper.page.internal">
    <source>For internal use · {weekday} {date} · {hijri}</source>
    <translation>للاستخدام الداخلي · {weekday} {date} · {hijri}</translation>
  </message>
  <message id="paper.page.confidential">
    <source>Confidential: for those concerned only · {weekday} {date} · {hijri}</source>
    <translation>سري، للمعنيين وحدهم · {weekday} {date} · {hijri}</translation>
  </message>
  <message id="paper.sign.sign">
    <source>Signature</source>
    <translation>التوقيع</translation>
  </message>
  <message id="paper.sign.date">
    <source>Date</source>
    <translation>التاريخ</translation>
  </message>
  <message id="paper.sign.fingerprint">
    <source>Fingerprint {digits}</source>
    <translation>بصمة السجل عند الطباعة {digits}</translation>
  </message>
  <message id="paper.file.title">
    <source>Case file</source>
    <translation>ملف الحالة</translation>
  </message>
  <message id="paper.file.number">
    <source>Case number</source>
    <translation>رقم الحالة</translation>
  </message>
  <message id="paper.file.foot">
    <source>Case file {number}</source>
    <translation>ملف الحالة {number}</translation>
  </message>
  <message id="paper.file.pdf_title">
    <source>Case file, {number}</source>
    <translation>ملف الحالة، {number}</translation>
  </message>
  <message id="paper.file.decision">
    <source>Outcome</source>
    <translation>القرار</translation>
  </message>
  <message id="paper.file.no_decision">
    <source>not yet</source>
    <translation>لم يصدر بعد</translation>
  </message>
  <message id="paper.file.steps_done">
    <source>{n} of 10 steps are behind</source>
    <translation>تم {n} من 10 خطوات</translation>
  </message>
  <message id="paper.file.steps">
    <source>Steps</source>
    <translation>الخطوات</translation>
  </message>
  <message id="paper.file.step_3">
    <source>Receipt confirmed</source>
    <translation>تأكيد الاستلام</translation>
  </message>
  <message id="paper.file.step_4">
    <source>Registered</source>
    <translation>التسجيل</translation>
  </message>
  <message id="paper.file.step_5">
    <source>Transferred</source>
    <translation>التحويل</translation>
  </message>
  <message id="paper.file.step_6">
    <source>Officer appointed</source>
    <translation>تعيين المتابع</translation>
  </message>
  <message id="paper.file.step_7">
    <source>Information, evidence</source>
    <translation>المعلومات والأدلة</translation>
  </message>
  <message id="paper.file.step_8">
    <source>Reply prepared</source>
    <translation>إعداد الرد</translation>
  </message>
  <message id="paper.file.step_9">
    <source>Actions</source>
    <translation>الإجراءات</translation>
  </message>
  <message id="paper.file.step_10">
    <source>Result told</source>
    <translation>إبلاغ النتيجة</translation>
  </message>
  <message id="paper.file.step_11">
    <source>Effect reviewed</source>
    <translation>تقييم الفاعلية</translation>
  </message>
  <message id="paper.file.step_12">
    <source>Record closed</source>
    <translation>تحديث السجل</translation>
  </message>
  <message id="paper.file.st_done">
    <source>done</source>
    <translation>تمت</translation>
  </message>
  <message id="paper.file.st_now">
    <source>current</source>
    <translation>الحالية</translation>
  </message>
  <message id="paper.file.st_next">
    <source>not begun</source>
    <translation>لم تبدأ</translation>
  </message>
  <message id="paper.file.st_na">
    <source>not applicable</source>
    <translation>لا تنطبق</translation>
  </message>
  <message id="paper.file.missing">
    <source>{step}:</source>
    <translation>{step}:</translation>
  </message>
  <message id="paper.file.missing_due">
    <source>Due {weekday} {date} · {hijri}.</source>
    <translation>الموعد {weekday} {date} · {hijri}.</translation>
  </message>
  <message id="paper.file.data">
    <source>The case</source>
    <translation>بيانات الحالة</translation>
  </message>
  <message id="paper.file.kind">
    <source>Kind</source>
    <translation>النوع</translation>
  </message>
  <message id="paper.file.kind_external">
    <source>{kind} · external person</source>
    <translation>{kind} · مستفيد خارجي</translation>
  </message>
  <message id="paper.file.kind_internal">
    <source>{kind} · internal person</source>
    <translation>{kind} · مستفيد داخلي</translation>
  </message>
  <message id="paper.file.received">
    <source>Received</source>
    <translation>الاستلام</translation>
  </message>
  <message id="paper.file.by">
    <source>By</source>
    <translation>استلمها</translation>
  </message>
  <message id="paper.file.by_value">
    <source>{name}, desk {desk}, {channel}</source>
    <translation>{name}، مكتب {desk}، {channel}</translation>
  </message>
  <message id="paper.file.person">
    <source>Person</source>
    <translation>صاحبها</translation>
  </message>
  <message id="paper.file.no_name">
    <source>no name given</source>
    <translation>دون ذكر الاسم</translation>
  </message>
  <message id="paper.file.phone">
    <source>Phone</source>
    <translation>الجوال</translation>
  </message>
  <message id="paper.file.phone_masked">
    <source>Paper shows the last three digits only</source>
    <translation>آخر ثلاثة أرقام فقط في المطبوع</translation>
  </message>
  <message id="paper.file.on_behalf">
    <source>On behalf of</source>
    <translation>نيابة عن</translation>
  </message>
  <message id="paper.file.category">
    <source>Category</source>
    <translation>التصنيف</translation>
  </message>
  <message id="paper.file.about">
    <source>About</source>
    <translation>الجهة المعنية</translation>
  </message>
  <message id="paper.file.priority">
    <source>Priority</source>
    <translation>الأولوية</translation>
  </message>
  <message id="paper.file.priority_value">
    <source>{priority} · confidentiality: {secrecy}</source>
    <translation>{priority} · السرية: {secrecy}</translation>
  </message>
  <message id="paper.file.safe">
    <source>Safe contact</source>
    <translation>التواصل الآمن</translation>
  </message>
  <message id="paper.file.safe_seen">
    <source>recorded, shown on the screen only</source>
    <translation>مسجل، ويعرض على الشاشة وحدها</translation>
  </message>
  <message id="paper.file.desc">
    <source>In the person’s own words</source>
    <translation>الوصف بكلام صاحبها</translation>
  </message>
  <message id="paper.file.asked">
    <source>What the person asked for</source>
    <translation>ما طلبه صاحبها</translation>
  </message>
  <message id="paper.file.given">
    <source>What we gave</source>
    <translation>ما قدمناه</translation>
  </message>
  <message id="paper.file.nothing_asked">
    <source>nothing recorded</source>
    <translation>لم يسجل</translation>
  </message>
  <message id="paper.file.times">
    <source>Times</source>
    <translation>المدد</translation>
  </message>
  <message id="paper.file.t_confirm">
    <source>Receipt confirmed</source>
    <translation>تأكيد الاستلام</translation>
  </message>
  <message id="paper.file.t_first">
    <source>First reply</source>
    <translation>أول رد</translation>
  </message>
  <message id="paper.file.t_result">
    <source>Result</source>
    <translation>النتيجة</translation>
  </message>
  <message id="paper.file.t_target">
    <source>Target</source>
    <translation>المستهدف</translation>
  </message>
  <message id="paper.file.t_due">
    <source>Due</source>
    <translation>الاستحقاق</translation>
  </message>
  <message id="paper.file.t_done">
    <source>Done</source>
    <translation>تم في</translation>
  </message>
  <message id="paper.file.t_taken">
    <source>Time taken</source>
    <translation>ما استغرقته</translation>
  </message>
  <message id="paper.file.t_moment">
    <source>{date}, {time}</source>
    <translation>{date}، {time}</translation>
  </message>
  <message id="paper.file.t_wait">
    <source>Waiting that is not counted: {x}</source>
    <translation>مدة الانتظار خارج الحساب: {x}</translation>
  </message>
  <message id="paper.file.evidence">
    <source>Evidence</source>
    <translation>الأدلة</translation>
  </message>
  <message id="paper.file.e_what">
    <source>Evidence</source>
    <translation>الدليل</translation>
  </message>
  <message id="paper.file.e_kind">
    <source>Type</source>
    <translation>النوع</translation>
  </message>
  <message id="paper.file.e_size">
    <source>Size</source>
    <translation>الحجم</translation>
  </message>
  <message id="paper.file.e_by">
    <source>Added by</source>
    <translation>أضافه</translation>
  </message>
  <message id="paper.file.e_when">
    <source>Date</source>
    <translation>التاريخ</translation>
  </message>
  <message id="paper.file.e_fp">
    <source>Fingerprint</source>
    <translation>البصمة</translation>
  </message>
  <message id="paper.file.no_evidence">
    <source>No evidence is recorded.</source>
    <translation>لا أدلة مسجلة.</translation>
  </message>
  <message id="paper.file.bytes">
    <source>{n} B</source>
    <translation>{n} بايت</translation>
  </message>
  <message id="paper.file.kilobytes">
    <source>{n} KB</source>
    <translation>{n} ك.ب</translation>
  </message>
  <message id="paper.file.megabytes">
    <source>{n} MB</source>
    <translation>{n} م.ب</translation>
  </message>
  <message id="paper.file.actions">
    <source>Actions</source>
    <translation>الإجراءات</translation>
  </message>
  <message id="paper.file.a_action">
    <source>Action</source>
    <translation>الإجراء</translation>
  </message>
  <message id="paper.file.a_owner">
    <source>Owner</source>
    <translation>المسؤول</translation>
  </message>
  <message id="paper.file.a_due">
    <source>Due</source>
    <translation>الموعد</translation>
  </message>
  <message id="paper.file.a_state">
    <source>State</source>
    <translation>حاله</translation>
  </message>
  <message id="paper.file.a_done">
    <source>done {date}</source>
    <translation>تم {date}</translation>
  </message>
  <message id="paper.file.a_open">
    <source>in progress</source>
    <translation>قيد التنفيذ</translation>
  </message>
  <message id="paper.file.no_action">
    <source>No actions are recorded.</source>
    <translation>لا إجراءات مسجلة.</translation>
  </message>
  <message id="paper.file.timeline">
    <source>Timeline</source>
    <translation>السجل الزمني</translation>
  </message>
  <message id="paper.file.time">
    <source>Time</source>
    <translation>الوقت</translation>
  </message>
  <message id="paper.file.fact">
    <source>What happened</source>
    <translation>ما حدث</translation>
  </message>
  <message id="paper.file.who">
    <source>By</source>
    <translation>من</translation>
  </message>
  <message id="paper.file.who_desk">
    <source>{who} · {desk}</source>
    <translation>{who} · {desk}</translation>
  </message>
  <message id="paper.file.day_again">
    <source>continued</source>
    <translation>تابع</translation>
  </message>
  <message id="paper.file.wait_person">
    <source>The result clock stood, waiting for the person: {x}</source>
    <translation>توقفت مدة النتيجة بانتظار المستفيد: {x}</translation>
  </message>
  <message id="paper.file.wait_body">
    <source>The result clock stood, waiting for another body: {x}</source>
    <translation>توقفت مدة النتيجة بانتظار جهة أخرى: {x}</translation>
  </message>
  <message id="paper.file.wait_person_open">
    <source>The result clock stands, waiting for the person.</source>
    <translation>مدة النتيجة متوقفة بانتظار المستفيد.</translation>
  </message>
  <message id="paper.file.wait_body_open">
    <source>The result clock stands, waiting for another body.</source>
    <translation>مدة النتيجة متوقفة بانتظار جهة أخرى.</translation>
  </message>
  <message id="paper.file.next_due">
    <source>Next due:</source>
    <translation>الموعد القادم:</translation>
  </message>
  <message id="paper.file.next_result">
    <source>the result, {weekday} {date} · {hijri}</source>
    <translation>إبلاغ النتيجة، {weekday} {date} · {hijri}</translation>
  </message>
  <message id="paper.file.next_follow_up">
    <source>the follow-up call, {weekday} {date} · {hijri}</source>
    <translation>مكالمة المتابعة، {weekday} {date} · {hijri}</translation>
  </message>
  <message id="paper.file.next_holder">
    <source>{due}, with {name}</source>
    <translation>{due}، على {name}</translation>
  </message>
  <message id="paper.file.end">
    <source>End of the record when printed. Facts: {n}</source>
    <translation>نهاية السجل عند الطباعة. عدد الوقائع: {n}</translation>
  </message>
  <message id="paper.file.printed">
    <source>{end}. Printed by {name} on {date}, {time}.</source>
    <translation>{end}. طبعه {name} في {date}، {time}.</translation>
  </message>
  <message id="paper.file.printed_at">
    <source>{end}. Printed on {date}, {time}.</source>
    <translation>{end}. طبع في {date}، {time}.</translation>
  </message>
  <message id="paper.file.day">
    <source>{date}</source>
    <translation>{date}</translation>
  </message>
  <message id="paper.file.clock">
    <source>{time}</source>
    <translation>{time}</translation>
  </message>
  <message id="paper.file.e_source">
    <source>Source</source>
    <translation>المصدر</translation>
  </message>
  <message id="paper.file.source_person">
    <source>the person</source>
    <translation>صاحبها</translation>
  </message>
  <message id="paper.file.source_department">
    <source>department</source>
    <translation>القسم</translation>
  </message>
  <message id="paper.file.source_centre">
    <source>centre</source>
    <translation>المركز</translation>
  </message>
  <message id="paper.file.source_other">
    <source>other</source>
    <translation>غير ذلك</translation>
  </message>
  <message id="paper.file.a_effective">
    <source>done {date}, held {check}</source>
    <translation>تم {date}، وثبت أثره {check}</translation>
  </message>
  <message id="paper.file.a_ineffective">
    <source>done {date}, did not hold {check}</source>
    <translation>تم {date}، ولم يثبت أثره {check}</translation>
  </message>
</context>
</TS>
