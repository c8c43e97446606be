<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="case.title">
    <source>Case</source>
    <translation>الحالة</translation>
  </message>
  <message id="case.back">
    <source>Back</source>
    <translation>رجوع</translation>
  </message>
  <message id="case.details">
    <source>Details</source>
    <translation>البيانات</translation>
  </message>
  <message id="case.more">
    <source>More acts</source>
    <translation>إجراءات أخرى</translation>
  </message>
  <message id="case.subject">
    <source>{kind}: {about}</source>
    <translation>{kind}: {about}</translation>
  </message>
  <message id="case.person">
    <source>Person:</source>
    <translation>المستفيد:</translation>
  </message>
  <message id="case.phone">
    <source>Phone:</source>
    <translation>الجوال:</translation>
  </message>
  <message id="case.internal">
    <source>Side:</source>
    <translation>الجهة:</translation>
  </message>
  <message id="case.holder">
    <source>Holder:</source>
    <translation>المسؤول:</translation>
  </message>
  <message id="case.department">
    <source>Department:</source>
    <translation>القسم:</translation>
  </message>
  <message id="case.channel">
    <source>Channel:</source>
    <translation>القناة:</translation>
  </message>
  <message id="case.age">
    <source>Age:</source>
    <translation>العمر:</translation>
  </message>
  <message id="case.confidentiality">
    <source>Confidentiality:</source>
    <translation>السرية:</translation>
  </message>
  <message id="case.name_relation">
    <source>{name}, {relation}</source>
    <translation>{name}، {relation}</translation>
  </message>
  <message id="case.result_due">
    <source>Result due {when}</source>
    <translation>تستحق النتيجة {when}</translation>
  </message>
  <message id="case.result_was_due">
    <source>Result was due {when}</source>
    <translation>استحقت النتيجة {when}</translation>
  </message>
  <message id="case.follow_up_was_due">
    <source>Follow-up call was due {when}</source>
    <translation>استحقت مكالمة المتابعة {when}</translation>
  </message>
  <message id="case.follow_up_due">
    <source>Follow-up call due {when}</source>
    <translation>تستحق مكالمة المتابعة {when}</translation>
  </message>
  <message id="case.paused">
    <source>The clock stands since {when}</source>
    <translation>المهلة متوقفة منذ {when}</translation>
  </message>
  <message id="case.was_closed">
    <source>Closed {when}</source>
    <translation>أُغلقت {when}</translation>
  </message>
  <message id="case.was_closed_late">
    <source>Closed after its time, {when}</source>
    <translation>أُغلقت بعد المهلة، {when}</translation>
  </message>
  <message id="case.was_voided">
    <source>Voided {when}</source>
    <translation>أُلغيت {when}</translation>
  </message>
  <message id="case.due_why_line">
    <source>How it was counted: {why}</source>
    <translation>كيف حُسبت: {why}</translation>
  </message>
  <message id="due.used">
    <source>{percent} % of the time used</source>
    <translation>مضى {percent} % من المهلة</translation>
  </message>
  <message id="case.steps">
    <source>Steps</source>
    <translation>الخطوات</translation>
  </message>
  <message id="case.steps_of">
    <source>{n} of 10</source>
    <translation>{n} من 10</translation>
  </message>
  <message id="case.now">
    <source>now</source>
    <translation>الآن</translation>
  </message>
  <message id="case.now_line">
    <source>Now: {what}</source>
    <translation>الآن: {what}</translation>
  </message>
  <message id="case.step_done">
    <source>{when}, {who}</source>
    <translation>{when}، {who}</translation>
  </message>
  <message id="case.step_by">
    <source>{what}, {words}</source>
    <translation>{what}، {words}</translation>
  </message>
  <message id="case.timeline">
    <source>Timeline</source>
    <translation>سجل الحالة</translation>
  </message>
  <message id="case.newest_first">
    <source>Newest first</source>
    <translation>الأحدث أولًا</translation>
  </message>
  <message id="case.newest_last">
    <source>Newest last</source>
    <translation>الأحدث آخرًا</translation>
  </message>
  <message id="case.when_who">
    <source>{when}, {who}</source>
    <translation>{when}، {who}</translation>
  </message>
  <message id="case.when_who_desk">
    <source>{when}, {who}, desk {desk}</source>
    <translation>{when}، {who}، مكتب {desk}</translation>
  </message>
  <message id="case.who_desk">
    <source>{who}, desk {desk}</source>
    <translation>{who}، مكتب {desk}</translation>
  </message>
  <message id="case.last_events">
    <source>What happened last</source>
    <translation>آخر ما جرى</translation>
  </message>
  <message id="case.next">
    <source>Next</source>
    <translation>الإجراء التالي</translation>
  </message>
  <message id="case.nothing_owed">
    <source>Nothing is owed.</source>
    <translation>لا إجراء مستحق.</translation>
  </message>
  <message id="case.owed_by_others">
    <source>The next step is for others.</source>
    <translation>الخطوة التالية على غيرك.</translation>
  </message>
  <message id="case.own_draft">
    <source>The draft waits for somebody else's approval.</source>
    <translation>المسودة تنتظر اعتماد غير من أعدّها.</translation>
  </message>
  <message id="case.safe_contact_title">
    <source>Safe contact:</source>
    <translation>تواصل آمن:</translation>
  </message>
  <message id="case.repeats">
    <source>Repeats the case</source>
    <translation>تكرار للحالة</translation>
  </message>
  <message id="case.own_words">
    <source>In the person's own words</source>
    <translation>بكلمات المستفيد</translation>
  </message>
  <message id="case.show_all">
    <source>Show all</source>
    <translation>عرض النص كاملًا</translation>
  </message>
  <message id="case.remedy_asked">
    <source>Asked for</source>
    <translation>المطلوب</translation>
  </message>
  <message id="case.remedy_given">
    <source>Given</source>
    <translation>المقدَّم</translation>
  </message>
  <message id="remedy.draft">
    <source>In the draft, not approved yet</source>
    <translation>في المسودة، لم يُعتمد بعد</translation>
  </message>
  <message id="case.no_value">
    <source>none</source>
    <translation>لا يوجد</translation>
  </message>
  <message id="case.note_hint">
    <source>An internal note that does not reach the person</source>
    <translation>ملاحظة داخلية لا تصل إلى المستفيد</translation>
  </message>
  <message id="case.not_here">
    <source>This case is not here, or may not be seen.</source>
    <translation>هذه الحالة غير موجودة هنا، أو لا يُسمح بالاطلاع عليها.</translation>
  </message>
  <message id="conflict.two">
    <source>two values</source>
    <translation>قيمتان</translation>
  </message>
  <message id="conflict.which">
    <source>Two values of: {field}. Which one is right?</source>
    <translation>قيمتان، {field}: أيهما الصحيح؟</translation>
  </message>
  <message id="count.events" numerus="yes">
    <source>{n} events</source>
    <translation>
      <numerusform>لا أحداث</numerusform>
      <numerusform>حدث واحد</numerusform>
      <numerusform>حدثان</numerusform>
      <numerusform>{n} أحداث</numerusform>
      <numerusform>{n} حدثًا</numerusform>
      <numerusform>{n} حدث</numerusform>
    </translation>
  </message>
  <message id="act.confirm">
    <source>Confirm receipt</source>
    <translation>تأكيد الاستلام</translation>
  </message>
  <message id="act.transfer">
    <source>Transfer to a department</source>
    <translation>تحويل إلى قسم</translation>
  </message>
  <message id="act.take_up">
    <source>Take the case up</source>
    <translation>بدء العمل على الحالة</translation>
  </message>
  <message id="act.answer">
    <source>Record the department's answer</source>
    <translation>تسجيل رد القسم</translation>
  </message>
  <message id="act.assign">
    <source>Assign an officer</source>
    <translation>تعيين مسؤول</translation>
  </message>
  <message id="act.finding">
    <source>Record a finding</source>
    <translation>تسجيل نتيجة التحقق</translation>
  </message>
  <message id="act.wait">
    <source>Wait: stop the clock</source>
    <translation>إيقاف المهلة للانتظار</translation>
  </message>
  <message id="act.resume">
    <source>Let the clock run again</source>
    <translation>استئناف المهلة</translation>
  </message>
  <message id="act.reply">
    <source>Draft the reply</source>
    <translation>إعداد الرد</translation>
  </message>
  <message id="act.approve">
    <source>Review the reply and approve it</source>
    <translation>مراجعة الرد واعتماده</translation>
  </message>
  <message id="act.return">
    <source>Return the draft</source>
    <translation>إعادة المسودة لتعديلها</translation>
  </message>
  <message id="act.plan">
    <source>Plan an action</source>
    <translation>تخطيط إجراء تصحيحي</translation>
  </message>
  <message id="act.done">
    <source>Record an action as carried out</source>
    <translation>تسجيل تنفيذ إجراء</translation>
  </message>
  <message id="act.tell">
    <source>Tell the person the result</source>
    <translation>إبلاغ المستفيد بالنتيجة</translation>
  </message>
  <message id="act.review">
    <source>Record the follow-up call</source>
    <translation>تسجيل مكالمة المتابعة</translation>
  </message>
  <message id="act.close">
    <source>Close the case</source>
    <translation>إغلاق الحالة</translation>
  </message>
  <message id="act.contact">
    <source>Log a contact</source>
    <translation>تسجيل تواصل</translation>
  </message>
  <message id="act.note">
    <source>Internal note</source>
    <translation>ملاحظة داخلية</translation>
  </message>
  <message id="act.correct_details">
    <source>Correct details</source>
    <translation>تصحيح بيان</translation>
  </message>
  <message id="act.priority">
    <source>Priority</source>
    <translation>الأولوية</translation>
  </message>
  <message id="act.confidentiality">
    <source>Confidentiality</source>
    <translation>السرية</translation>
  </message>
  <message id="act.safeguard">
    <source>Move to safeguarding</source>
    <translation>نقل إلى مسار الحماية</translation>
  </message>
  <message id="act.safeguard_warning">
    <source>From then on only the focal persons see this case, and that cannot be taken back.</source>
    <translation>بعد النقل لا يرى هذه الحالة إلا مسؤولو الحماية، ولا رجوع عن ذلك.</translation>
  </message>
  <message id="act.do_safeguard">
    <source>Move to safeguarding</source>
    <translation>نقل إلى الحماية</translation>
  </message>
  <message id="case.now_safeguarding">
    <source>The case was moved to safeguarding. Only the focal persons see it now.</source>
    <translation>نُقلت الحالة إلى مسار الحماية، ولا يراها الآن إلا مسؤولو الحماية.</translation>
  </message>
  <message id="act.link">
    <source>Link as a repeat</source>
    <translation>ربط بحالة مكررة</translation>
  </message>
  <message id="act.unlink">
    <source>Take a link back</source>
    <translation>إلغاء ربط</translation>
  </message>
  <message id="act.reopen">
    <source>Reopen the case</source>
    <translation>إعادة فتح الحالة</translation>
  </message>
  <message id="act.void">
    <source>Void the case</source>
    <translation>إلغاء الحالة</translation>
  </message>
  <message id="act.do_confirm">
    <source>Confirm</source>
    <translation>تأكيد</translation>
  </message>
  <message id="act.do_transfer">
    <source>Transfer</source>
    <translation>تحويل</translation>
  </message>
  <message id="act.do_record">
    <source>Record</source>
    <translation>تسجيل</translation>
  </message>
  <message id="act.do_assign">
    <source>Assign</source>
    <translation>تعيين</translation>
  </message>
  <message id="act.do_wait">
    <source>Stop the clock</source>
    <translation>إيقاف المهلة</translation>
  </message>
  <message id="act.do_resume">
    <source>Resume</source>
    <translation>استئناف</translation>
  </message>
  <message id="act.do_draft">
    <source>Send for approval</source>
    <translation>إرسال للاعتماد</translation>
  </message>
  <message id="act.do_approve">
    <source>Approve the reply</source>
    <translation>اعتماد الرد</translation>
  </message>
  <message id="act.do_return">
    <source>Return</source>
    <translation>إعادة</translation>
  </message>
  <message id="act.do_plan">
    <source>Plan</source>
    <translation>تخطيط</translation>
  </message>
  <message id="act.do_close">
    <source>Close</source>
    <translation>إغلاق</translation>
  </message>
  <message id="act.do_correct">
    <source>Save the correction</source>
    <translation>حفظ التصحيح</translation>
  </message>
  <message id="act.do_set">
    <source>Set</source>
    <translation>اعتماد</translation>
  </message>
  <message id="act.do_link">
    <source>Link</source>
    <translation>ربط</translation>
  </message>
  <message id="act.do_unlink">
    <source>Take back</source>
    <translation>إلغاء الربط</translation>
  </message>
  <message id="act.do_reopen">
    <source>Reopen</source>
    <translation>إعادة فتح</translation>
  </message>
  <message id="act.do_void">
    <source>Void</source>
    <translation>إلغاء الحالة نهائيًا</translation>
  </message>
  <message id="act.do_save">
    <source>Save</source>
    <translation>حفظ</translation>
  </message>
  <message id="act.cancel">
    <source>Cancel</source>
    <translation>تراجع</translation>
  </message>
  <message id="act.print_slip">
    <source>Print the slip</source>
    <translation>طباعة الإيصال</translation>
  </message>
  <message id="act.keep_value">
    <source>Keep this one</source>
    <translation>اعتماد هذه القيمة</translation>
  </message>
  <message id="act.keep_this_value">
    <source>Keep {value}</source>
    <translation>اعتماد {value}</translation>
  </message>
  <message id="print.slip_sent">
    <source>Slip {number} was sent to {printer}.</source>
    <translation>أُرسل إيصال {number} إلى {printer}.</translation>
  </message>
  <message id="print.slip_saved">
    <source>The slip was saved: {path}</source>
    <translation>حُفظ الإيصال: {path}</translation>
  </message>
  <message id="print.slip_broken" numerus="yes">
    <source>The printer stopped at {n} slips, which were not printed: {numbers}</source>
    <translation>
      <numerusform>لم تتوقف الطابعة عند أي إيصال: {numbers}</numerusform>
      <numerusform>توقفت الطابعة عند إيصال واحد لم يُطبع: {numbers}</numerusform>
      <numerusform>توقفت الطابعة عند إيصالين لم يُطبعا: {numbers}</numerusform>
      <numerusform>توقفت الطابعة عند {n} إيصالات لم تُطبع: {numbers}</numerusform>
      <numerusform>توقفت الطابعة عند {n} إيصالًا لم يُطبع: {numbers}</numerusform>
      <numerusform>توقفت الطابعة عند {n} إيصال لم يُطبع: {numbers}</numerusform>
    </translation>
  </message>
  <message id="print.close">
    <source>Close</source>
    <translation>إغلاق التنبيه</translation>
  </message>
  <message id="act.not_now">
    <source>“{act}” cannot be done now: the case is “{state}”.</source>
    <translation>«{act}» غير متاح الآن، وحال الحالة: {state}.</translation>
  </message>
  <message id="act.yes">
    <source>Yes</source>
    <translation>نعم</translation>
  </message>
  <message id="act.no">
    <source>No</source>
    <translation>لا</translation>
  </message>
  <message id="act.optional">
    <source>optional</source>
    <translation>غير إلزامي</translation>
  </message>
  <message id="act.draft_by">
    <source>Draft by {name}</source>
    <translation>مسودة من إعداد {name}</translation>
  </message>
  <message id="act.reason">
    <source>Reason</source>
    <translation>السبب</translation>
  </message>
  <message id="act.remark">
    <source>Remark</source>
    <translation>ملاحظة</translation>
  </message>
  <message id="act.due">
    <source>Due on</source>
    <translation>الموعد</translation>
  </message>
  <message id="act.means">
    <source>How</source>
    <translation>الوسيلة</translation>
  </message>
  <message id="act.direction">
    <source>Direction</source>
    <translation>الاتجاه</translation>
  </message>
  <message id="act.reception">
    <source>How it was taken</source>
    <translation>كيف استُقبلت النتيجة</translation>
  </message>
  <message id="act.outcome">
    <source>Outcome</source>
    <translation>النتيجة</translation>
  </message>
  <message id="act.department_answer">
    <source>Answer of the department</source>
    <translation>رد القسم</translation>
  </message>
  <message id="act.finding_text">
    <source>What was found</source>
    <translation>ما ظهر بالتحقق</translation>
  </message>
  <message id="act.specific_problem">
    <source>Does it name a specific problem?</source>
    <translation>هل توجد مشكلة محددة؟</translation>
  </message>
  <message id="act.waiting_for">
    <source>Waiting for</source>
    <translation>بانتظار</translation>
  </message>
  <message id="act.what_is_missing">
    <source>What is missing</source>
    <translation>المطلوب منه</translation>
  </message>
  <message id="act.reply_text">
    <source>Reply</source>
    <translation>نص الرد</translation>
  </message>
  <message id="act.remedy_given">
    <source>Remedy given</source>
    <translation>ما يُقدَّم للمستفيد</translation>
  </message>
  <message id="act.action_text">
    <source>Action</source>
    <translation>الإجراء</translation>
  </message>
  <message id="act.action_owner">
    <source>Who carries it out</source>
    <translation>المسؤول عن التنفيذ</translation>
  </message>
  <message id="act.action">
    <source>Action</source>
    <translation>الإجراء</translation>
  </message>
  <message id="act.held">
    <source>Did the solution hold?</source>
    <translation>هل ثبت الحل؟</translation>
  </message>
  <message id="act.held_hint">
    <source>If not, say why below: the case is reopened.</source>
    <translation>إن لم يثبت يُكتب السبب، وتُفتح الحالة من جديد.</translation>
  </message>
  <message id="act.note_text">
    <source>Note</source>
    <translation>الملاحظة</translation>
  </message>
  <message id="act.phones_hint">
    <source>Several numbers with commas between</source>
    <translation>بين كل رقمين فاصلة</translation>
  </message>
  <message id="act.other_number">
    <source>Number of the other case</source>
    <translation>رقم الحالة الأخرى</translation>
  </message>
  <message id="act.linked_case">
    <source>Linked case</source>
    <translation>الحالة المرتبطة</translation>
  </message>
</context>
</TS>
