<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="fact.received_complaint">
    <source>The complaint came in: {channel}.</source>
    <translation>وردت الشكوى عن طريق {channel}.</translation>
  </message>
  <message id="fact.received_inquiry">
    <source>The inquiry came in: {channel}.</source>
    <translation>ورد الاستفسار عن طريق {channel}.</translation>
  </message>
  <message id="fact.received_suggestion">
    <source>The suggestion came in: {channel}.</source>
    <translation>ورد المقترح عن طريق {channel}.</translation>
  </message>
  <message id="fact.received_complaint_call">
    <source>The complaint came in by phone call of {duration}.</source>
    <translation>وردت الشكوى باتصال هاتفي، ومدته {duration}.</translation>
  </message>
  <message id="fact.received_inquiry_call">
    <source>The inquiry came in by phone call of {duration}.</source>
    <translation>ورد الاستفسار باتصال هاتفي، ومدته {duration}.</translation>
  </message>
  <message id="fact.received_suggestion_call">
    <source>The suggestion came in by phone call of {duration}.</source>
    <translation>ورد المقترح باتصال هاتفي، ومدته {duration}.</translation>
  </message>
  <message id="fact.confirmed_slip">
    <source>A receipt slip was handed over.</source>
    <translation>سُلّم إيصال الاستلام.</translation>
  </message>
  <message id="fact.confirmed_whatsapp">
    <source>Receipt was confirmed by WhatsApp message.</source>
    <translation>أُرسل تأكيد الاستلام برسالة واتساب.</translation>
  </message>
  <message id="fact.confirmed_sms">
    <source>Receipt was confirmed by text message.</source>
    <translation>أُرسل تأكيد الاستلام برسالة نصية.</translation>
  </message>
  <message id="fact.confirmed_call">
    <source>Receipt was confirmed by phone call.</source>
    <translation>أُكّد الاستلام باتصال هاتفي.</translation>
  </message>
  <message id="fact.confirmed_in_person">
    <source>Receipt was confirmed in person.</source>
    <translation>أُكّد الاستلام حضوريًا.</translation>
  </message>
  <message id="fact.corrected">
    <source>Corrected, with the former value still readable: {changes}.</source>
    <translation>جرى تصحيح {changes}، وبقي السابق مقروءًا.</translation>
  </message>
  <message id="fact.corrected_value">
    <source>{field} to {value}</source>
    <translation>{field} إلى {value}</translation>
  </message>
  <message id="fact.corrected_text">
    <source>{field}</source>
    <translation>{field}</translation>
  </message>
  <message id="fact.corrected_emptied">
    <source>{field} (now empty)</source>
    <translation>{field} بحذف القيمة</translation>
  </message>
  <message id="fact.and">
    <source>{first}, {second}</source>
    <translation>{first}، ثم {second}</translation>
  </message>
  <message id="fact.transferred">
    <source>The case was transferred to {department}.</source>
    <translation>حُوّلت الحالة إلى قسم {department}.</translation>
  </message>
  <message id="fact.transferred_to">
    <source>The case was transferred to {name} in {department}.</source>
    <translation>حُوّلت الحالة إلى {name} في قسم {department}.</translation>
  </message>
  <message id="fact.taken_up">
    <source>Work on the case began.</source>
    <translation>بدأ العمل على الحالة.</translation>
  </message>
  <message id="fact.department_answered">
    <source>The department answered.</source>
    <translation>وصل رد القسم.</translation>
  </message>
  <message id="fact.department_answered_text">
    <source>The department answered: {text}</source>
    <translation>وصل رد القسم: {text}</translation>
  </message>
  <message id="fact.assigned">
    <source>Verification and follow-up were assigned to {name}.</source>
    <translation>أُسند التحقق والمتابعة إلى {name}.</translation>
  </message>
  <message id="fact.with_due">
    <source>{sentence} By {day}.</source>
    <translation>{sentence} الموعد: {day}.</translation>
  </message>
  <message id="fact.with_reason">
    <source>{sentence} Reason: {reason}</source>
    <translation>{sentence} السبب: {reason}</translation>
  </message>
  <message id="fact.with_note">
    <source>{sentence} {note}</source>
    <translation>{sentence} {note}</translation>
  </message>
  <message id="fact.erased">
    <source>{sentence} (its words were erased)</source>
    <translation>{sentence} (حُذف نصه)</translation>
  </message>
  <message id="fact.priority_urgent">
    <source>Priority was raised to urgent.</source>
    <translation>رُفعت الأولوية إلى عاجلة.</translation>
  </message>
  <message id="fact.priority_normal">
    <source>Priority was set back to normal.</source>
    <translation>أُعيدت الأولوية إلى عادية.</translation>
  </message>
  <message id="fact.confidentiality_normal">
    <source>The case is no longer confidential.</source>
    <translation>رُفعت السرية عن الحالة.</translation>
  </message>
  <message id="fact.confidentiality_confidential">
    <source>The case was made confidential.</source>
    <translation>جُعلت الحالة سرية.</translation>
  </message>
  <message id="fact.confidentiality_safeguarding">
    <source>The case was moved to safeguarding.</source>
    <translation>نُقلت الحالة إلى مسار الحماية.</translation>
  </message>
  <message id="fact.finding">
    <source>A finding was recorded.</source>
    <translation>سُجّلت نتيجة تحقق.</translation>
  </message>
  <message id="fact.finding_text">
    <source>Finding: {text}</source>
    <translation>سُجّلت نتيجة تحقق: {text}</translation>
  </message>
  <message id="fact.finding_no_problem">
    <source>A finding that names no specific problem was recorded.</source>
    <translation>سُجّلت نتيجة تحقق لا تشير إلى مشكلة محددة.</translation>
  </message>
  <message id="fact.finding_no_problem_text">
    <source>Finding, no specific problem: {text}</source>
    <translation>سُجّلت نتيجة تحقق لا تشير إلى مشكلة محددة: {text}</translation>
  </message>
  <message id="fact.waiting_beneficiary">
    <source>The clock stopped: waiting for the person.</source>
    <translation>توقفت المهلة بانتظار المستفيد.</translation>
  </message>
  <message id="fact.waiting_beneficiary_reason">
    <source>The clock stopped, waiting for the person: {reason}</source>
    <translation>توقفت المهلة بانتظار المستفيد: {reason}</translation>
  </message>
  <message id="fact.waiting_other_body">
    <source>The clock stopped: waiting for another body.</source>
    <translation>توقفت المهلة بانتظار جهة أخرى.</translation>
  </message>
  <message id="fact.waiting_other_body_reason">
    <source>The clock stopped, waiting for another body: {reason}</source>
    <translation>توقفت المهلة بانتظار جهة أخرى: {reason}</translation>
  </message>
  <message id="fact.waiting_ended">
    <source>The clock runs again.</source>
    <translation>عادت المهلة إلى العد.</translation>
  </message>
  <message id="fact.waiting_ended_note">
    <source>The clock runs again: {note}</source>
    <translation>عادت المهلة إلى العد: {note}</translation>
  </message>
  <message id="fact.reply_drafted">
    <source>A reply was drafted and waits for approval.</source>
    <translation>أُعدّت مسودة الرد، وتنتظر الاعتماد.</translation>
  </message>
  <message id="fact.reply_written">
    <source>A reply was written.</source>
    <translation>أُعدّ الرد.</translation>
  </message>
  <message id="fact.reply_approved">
    <source>The reply was approved.</source>
    <translation>اعتُمد الرد.</translation>
  </message>
  <message id="fact.reply_returned">
    <source>The draft was returned.</source>
    <translation>أُعيدت المسودة لتعديلها.</translation>
  </message>
  <message id="fact.reply_returned_remark">
    <source>The draft was returned: {remark}</source>
    <translation>أُعيدت المسودة لتعديلها: {remark}</translation>
  </message>
  <message id="fact.action_planned">
    <source>An action was planned for {name}: {what}, by {day}.</source>
    <translation>خُطط إجراء على {name}: {what}، موعده {day}.</translation>
  </message>
  <message id="fact.action_planned_open">
    <source>An action was planned for {name}: {what}.</source>
    <translation>خُطط إجراء على {name}: {what}.</translation>
  </message>
  <message id="fact.action_done">
    <source>An action was carried out: {what}.</source>
    <translation>نُفّذ الإجراء: {what}.</translation>
  </message>
  <message id="fact.action_done_unnamed">
    <source>An action was carried out.</source>
    <translation>نُفّذ إجراء مخطط.</translation>
  </message>
  <message id="fact.action_unnamed">
    <source>unnamed</source>
    <translation>بلا وصف</translation>
  </message>
  <message id="fact.told">
    <source>The person was told the result: {means}.</source>
    <translation>أُبلغ المستفيد بالنتيجة عن طريق {means}.</translation>
  </message>
  <message id="fact.told_reception">
    <source>The person was told the result: {means}. Reception: {reception}.</source>
    <translation>أُبلغ المستفيد بالنتيجة عن طريق {means}. كيف استُقبلت: {reception}.</translation>
  </message>
  <message id="fact.review_held">
    <source>The follow-up found that the solution held.</source>
    <translation>أظهرت المتابعة أن الحل ثبت.</translation>
  </message>
  <message id="fact.review_failed">
    <source>The follow-up found that the solution did not hold.</source>
    <translation>أظهرت المتابعة أن الحل لم يثبت.</translation>
  </message>
  <message id="fact.contact_in">
    <source>The person got in touch: {means}.</source>
    <translation>ورد تواصل من المستفيد عن طريق {means}.</translation>
  </message>
  <message id="fact.contact_out">
    <source>The person was contacted: {means}.</source>
    <translation>جرى التواصل مع المستفيد عن طريق {means}.</translation>
  </message>
  <message id="fact.note">
    <source>An internal note was added.</source>
    <translation>أُضيفت ملاحظة داخلية.</translation>
  </message>
  <message id="fact.note_text">
    <source>Internal note: {text}</source>
    <translation>ملاحظة داخلية: {text}</translation>
  </message>
  <message id="fact.linked">
    <source>The case was linked as a repeat of another case.</source>
    <translation>رُبطت الحالة بوصفها تكرارًا لحالة أخرى.</translation>
  </message>
  <message id="fact.unlinked">
    <source>The link to another case was taken back.</source>
    <translation>أُلغي ربط الحالة بحالة أخرى.</translation>
  </message>
  <message id="fact.closed">
    <source>The case was closed. Outcome: {outcome}.</source>
    <translation>أُغلقت الحالة. النتيجة: {outcome}.</translation>
  </message>
  <message id="fact.closed_first_contact">
    <source>The case was closed at first contact. Outcome: {outcome}.</source>
    <translation>أُغلقت الحالة عند أول تواصل. النتيجة: {outcome}.</translation>
  </message>
  <message id="fact.reopened">
    <source>The case was reopened.</source>
    <translation>أُعيد فتح الحالة.</translation>
  </message>
  <message id="fact.voided">
    <source>The case was voided: entered by mistake.</source>
    <translation>أُلغيت الحالة لأنها سُجّلت خطأً.</translation>
  </message>
  <message id="fact.person_recorded">
    <source>The person was recorded: {name}.</source>
    <translation>سُجّل المستفيد باسم {name}.</translation>
  </message>
  <message id="fact.person_recorded_nameless">
    <source>The person was recorded without a name.</source>
    <translation>سُجّل المستفيد بلا اسم.</translation>
  </message>
  <message id="fact.unknown">
    <source>An event of a newer version of the program, kept as it came.</source>
    <translation>حدث من إصدار أحدث من البرنامج، محفوظ كما ورد.</translation>
  </message>
  <message id="detail.kind">
    <source>kind</source>
    <translation>النوع</translation>
  </message>
  <message id="detail.channel">
    <source>channel</source>
    <translation>القناة</translation>
  </message>
  <message id="detail.received_at">
    <source>time of receipt</source>
    <translation>وقت الورود</translation>
  </message>
  <message id="detail.person">
    <source>person</source>
    <translation>صاحب الحالة</translation>
  </message>
  <message id="detail.relation">
    <source>relation</source>
    <translation>الصفة</translation>
  </message>
  <message id="detail.internal">
    <source>internal or external</source>
    <translation>داخلي أو خارجي</translation>
  </message>
  <message id="detail.category">
    <source>category</source>
    <translation>التصنيف</translation>
  </message>
  <message id="detail.complained_staff">
    <source>employee complained of</source>
    <translation>الموظف المشكو منه</translation>
  </message>
  <message id="detail.description">
    <source>description</source>
    <translation>الموضوع</translation>
  </message>
  <message id="detail.remedy">
    <source>remedy asked for</source>
    <translation>المطلوب</translation>
  </message>
  <message id="detail.on_behalf">
    <source>on behalf of</source>
    <translation>نيابة عن</translation>
  </message>
  <message id="detail.complained_of">
    <source>complained of</source>
    <translation>المشكو منه</translation>
  </message>
  <message id="detail.safe_contact">
    <source>safe contact</source>
    <translation>التواصل الآمن</translation>
  </message>
  <message id="detail.name">
    <source>name</source>
    <translation>الاسم</translation>
  </message>
  <message id="detail.phones">
    <source>phone number</source>
    <translation>رقم الجوال</translation>
  </message>
  <message id="detail.extension">
    <source>extension</source>
    <translation>رقم التحويلة</translation>
  </message>
  <message id="detail.email">
    <source>e-mail</source>
    <translation>البريد الإلكتروني</translation>
  </message>
  <message id="detail.national_id">
    <source>national id or iqama</source>
    <translation>رقم الهوية أو الإقامة</translation>
  </message>
  <message id="detail.department">
    <source>department</source>
    <translation>القسم</translation>
  </message>
  <message id="detail.employee">
    <source>employee of the department</source>
    <translation>موظف القسم</translation>
  </message>
  <message id="detail.officer">
    <source>officer</source>
    <translation>مسؤول إسعاد العملاء</translation>
  </message>
  <message id="detail.priority">
    <source>priority</source>
    <translation>الأولوية</translation>
  </message>
  <message id="detail.confidentiality">
    <source>confidentiality</source>
    <translation>السرية</translation>
  </message>
  <message id="outcome.upheld">
    <source>Upheld</source>
    <translation>صحيحة</translation>
  </message>
  <message id="outcome.partly">
    <source>Partly upheld</source>
    <translation>صحيحة جزئيا</translation>
  </message>
  <message id="outcome.not_upheld">
    <source>Not upheld</source>
    <translation>لم تثبت</translation>
  </message>
  <message id="outcome.undecided">
    <source>Could not be decided</source>
    <translation>تعذر البت فيها</translation>
  </message>
  <message id="outcome.withdrawn">
    <source>Withdrawn</source>
    <translation>سحبها صاحبها</translation>
  </message>
  <message id="outcome.not_ours">
    <source>Not ours</source>
    <translation>أحيلت إلى جهة أخرى</translation>
  </message>
  <message id="outcome.answered">
    <source>Answered</source>
    <translation>أجيب عنه</translation>
  </message>
  <message id="outcome.not_answerable">
    <source>Not answerable</source>
    <translation>تعذرت الإجابة عنه</translation>
  </message>
  <message id="outcome.referred">
    <source>Referred</source>
    <translation>أحيل إلى جهة أخرى</translation>
  </message>
  <message id="outcome.adopted">
    <source>Adopted</source>
    <translation>أخذ به</translation>
  </message>
  <message id="outcome.not_adopted">
    <source>Not adopted</source>
    <translation>لم يؤخذ به</translation>
  </message>
  <message id="relation.guardian">
    <source>Guardian</source>
    <translation>ولي أمر</translation>
  </message>
  <message id="relation.delegate">
    <source>Delegate</source>
    <translation>مفوَّض</translation>
  </message>
  <message id="relation.orphan">
    <source>Orphan of age</source>
    <translation>يتيم بالغ</translation>
  </message>
  <message id="relation.donor">
    <source>Donor</source>
    <translation>متبرع</translation>
  </message>
  <message id="relation.visitor">
    <source>Visitor</source>
    <translation>زائر</translation>
  </message>
  <message id="relation.staff">
    <source>Staff</source>
    <translation>موظف</translation>
  </message>
  <message id="relation.other">
    <source>Other</source>
    <translation>صفة أخرى</translation>
  </message>
  <message id="reception.satisfied">
    <source>satisfied</source>
    <translation>برضا</translation>
  </message>
  <message id="reception.accepted">
    <source>accepted</source>
    <translation>بقبول</translation>
  </message>
  <message id="reception.dissatisfied">
    <source>dissatisfied</source>
    <translation>بعدم رضا</translation>
  </message>
  <message id="reception.unknown">
    <source>not known</source>
    <translation>لم يُعرف</translation>
  </message>
  <message id="means.slip">
    <source>receipt slip</source>
    <translation>إيصال مطبوع</translation>
  </message>
  <message id="means.in_person">
    <source>in person</source>
    <translation>حضوريًا</translation>
  </message>
  <message id="means.call">
    <source>phone call</source>
    <translation>اتصال هاتفي</translation>
  </message>
  <message id="means.visit">
    <source>visit</source>
    <translation>زيارة</translation>
  </message>
  <message id="means.whatsapp">
    <source>WhatsApp message</source>
    <translation>رسالة واتساب</translation>
  </message>
  <message id="means.sms">
    <source>text message</source>
    <translation>رسالة نصية</translation>
  </message>
  <message id="means.letter">
    <source>letter</source>
    <translation>خطاب</translation>
  </message>
  <message id="means.email">
    <source>e-mail</source>
    <translation>بريد إلكتروني</translation>
  </message>
  <message id="means.social">
    <source>social media</source>
    <translation>التواصل الاجتماعي</translation>
  </message>
  <message id="direction.in">
    <source>from the person</source>
    <translation>من المستفيد</translation>
  </message>
  <message id="direction.out">
    <source>to the person</source>
    <translation>إلى المستفيد</translation>
  </message>
  <message id="waiting_for.beneficiary">
    <source>the person</source>
    <translation>المستفيد</translation>
  </message>
  <message id="waiting_for.other_body">
    <source>another body</source>
    <translation>جهة أخرى</translation>
  </message>
  <message id="priority.normal">
    <source>Normal</source>
    <translation>عادية</translation>
  </message>
  <message id="priority.urgent">
    <source>Urgent</source>
    <translation>عاجلة</translation>
  </message>
  <message id="confidentiality.normal">
    <source>Normal</source>
    <translation>عادية</translation>
  </message>
  <message id="confidentiality.confidential">
    <source>Confidential</source>
    <translation>سرية</translation>
  </message>
  <message id="confidentiality.safeguarding">
    <source>Safeguarding</source>
    <translation>حماية</translation>
  </message>
  <message id="person.internal">
    <source>Internal</source>
    <translation>داخلي</translation>
  </message>
  <message id="person.external">
    <source>External</source>
    <translation>خارجي</translation>
  </message>
  <message id="step.3">
    <source>Receipt confirmed</source>
    <translation>تأكيد الاستلام</translation>
  </message>
  <message id="step.4">
    <source>Registered with full details</source>
    <translation>التسجيل بكامل التفاصيل</translation>
  </message>
  <message id="step.5">
    <source>Transferred to the department</source>
    <translation>التحويل إلى القسم المعني</translation>
  </message>
  <message id="step.6">
    <source>Officer appointed</source>
    <translation>تعيين مسؤول إسعاد العملاء</translation>
  </message>
  <message id="step.7">
    <source>Information and evidence</source>
    <translation>جمع المعلومات والأدلة</translation>
  </message>
  <message id="step.8">
    <source>Reply prepared</source>
    <translation>إعداد الرد</translation>
  </message>
  <message id="step.9">
    <source>Corrective actions</source>
    <translation>الإجراءات التصحيحية</translation>
  </message>
  <message id="step.10">
    <source>Person told the result</source>
    <translation>إبلاغ المستفيد بالنتيجة</translation>
  </message>
  <message id="step.11">
    <source>Effectiveness reviewed</source>
    <translation>تقييم فاعلية الإجراءات</translation>
  </message>
  <message id="step.12">
    <source>Record updated and closed</source>
    <translation>تحديث السجل والإغلاق</translation>
  </message>
  <message id="step.done_of">
    <source>{n} of 10 done</source>
    <translation>تمت {n} من 10</translation>
  </message>
  <message id="step.void">
    <source>The case is void.</source>
    <translation>الحالة ملغاة.</translation>
  </message>
  <message id="step.missing_confirmation">
    <source>Confirmation of receipt is missing.</source>
    <translation>ينقص تأكيد الاستلام للمستفيد.</translation>
  </message>
  <message id="step.missing_transfer">
    <source>Transfer to a department is missing.</source>
    <translation>ينقص التحويل إلى القسم المعني.</translation>
  </message>
  <message id="step.missing_officer">
    <source>An officer is missing.</source>
    <translation>ينقص تعيين مسؤول.</translation>
  </message>
  <message id="step.missing_finding">
    <source>A finding is missing.</source>
    <translation>تنقص نتيجة التحقق.</translation>
  </message>
  <message id="step.missing_new_draft">
    <source>The draft was returned; a new one is missing.</source>
    <translation>أُعيدت المسودة، وينقص تعديلها.</translation>
  </message>
  <message id="step.missing_approval">
    <source>The draft is ready and lacks approval.</source>
    <translation>المسودة جاهزة، وينقصها الاعتماد.</translation>
  </message>
  <message id="step.missing_draft">
    <source>A draft of the reply is missing.</source>
    <translation>تنقص مسودة الرد.</translation>
  </message>
  <message id="step.missing_action" numerus="yes">
    <source>{n} actions still to be carried out.</source>
    <translation>
      <numerusform>لا إجراءات تنتظر التنفيذ.</numerusform>
      <numerusform>ينقص تنفيذ إجراء واحد.</numerusform>
      <numerusform>ينقص تنفيذ إجراءين.</numerusform>
      <numerusform>ينقص تنفيذ {n} إجراءات.</numerusform>
      <numerusform>ينقص تنفيذ {n} إجراءً.</numerusform>
      <numerusform>ينقص تنفيذ {n} إجراء.</numerusform>
    </translation>
  </message>
  <message id="step.missing_plan">
    <source>A corrective action is missing.</source>
    <translation>ينقص تخطيط إجراء تصحيحي.</translation>
  </message>
  <message id="step.missing_reply">
    <source>Approval of the reply is missing before telling.</source>
    <translation>ينقص اعتماد الرد قبل الإبلاغ.</translation>
  </message>
  <message id="step.missing_telling">
    <source>Telling the person is missing.</source>
    <translation>ينقص إبلاغ المستفيد.</translation>
  </message>
  <message id="step.missing_told_before_review">
    <source>A follow-up call after the result is told.</source>
    <translation>مكالمة متابعة بعد الإبلاغ بالنتيجة.</translation>
  </message>
  <message id="step.missing_review">
    <source>A follow-up call is missing.</source>
    <translation>تنقص مكالمة المتابعة.</translation>
  </message>
  <message id="step.missing_second_look">
    <source>Something was recorded that the closing had not seen; a second look is missing.</source>
    <translation>سُجّل ما لم يُرَ عند الإغلاق، وتنقص مراجعته.</translation>
  </message>
  <message id="step.missing_outcome">
    <source>The outcome is missing.</source>
    <translation>تنقص نتيجة الحالة.</translation>
  </message>
  <message id="step.answered_on_the_spot">
    <source>Answered on the spot.</source>
    <translation>أُجيب في الحال.</translation>
  </message>
  <message id="step.kept_by_centre">
    <source>Kept by the service centre.</source>
    <translation>بقيت في مركز خدمة المستفيد.</translation>
  </message>
  <message id="step.no_action_inquiry">
    <source>An inquiry owes no corrective action.</source>
    <translation>لا إجراء تصحيحي للاستفسار.</translation>
  </message>
  <message id="step.no_action_suggestion">
    <source>A suggestion owes no corrective action.</source>
    <translation>لا إجراء تصحيحي للمقترح.</translation>
  </message>
  <message id="step.no_specific_problem">
    <source>The finding names no specific problem.</source>
    <translation>لا تشير نتيجة التحقق إلى مشكلة محددة.</translation>
  </message>
  <message id="step.no_action_for_outcome">
    <source>The outcome asks for no action.</source>
    <translation>لا تستلزم النتيجة إجراءً.</translation>
  </message>
  <message id="stepstate.done">
    <source>done</source>
    <translation>تمت</translation>
  </message>
  <message id="stepstate.current">
    <source>current</source>
    <translation>الجارية</translation>
  </message>
  <message id="stepstate.missing">
    <source>something is missing</source>
    <translation>ينقصها شيء</translation>
  </message>
  <message id="stepstate.not_applicable">
    <source>not applicable</source>
    <translation>لا تنطبق</translation>
  </message>
</context>
</TS>
