<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="act.save">
    <source>Save</source>
    <translation>حفظ</translation>
  </message>
  <message id="act.add_to_case">
    <source>Add the call to this case</source>
    <translation>إضافة المكالمة إلى هذه الحالة</translation>
  </message>
  <message id="act.open_case">
    <source>Open the case</source>
    <translation>فتح الحالة</translation>
  </message>
  <message id="act.copy_number">
    <source>Copy the number</source>
    <translation>نسخ الرقم</translation>
  </message>
  <message id="act.whatsapp">
    <source>Send WhatsApp</source>
    <translation>إرسال واتساب</translation>
  </message>
  <message id="act.reprint">
    <source>Print again</source>
    <translation>طباعة مرة أخرى</translation>
  </message>
  <message id="act.correct">
    <source>Correct a detail</source>
    <translation>تصحيح بيان</translation>
  </message>
  <message id="act.save_pdf">
    <source>Save PDF</source>
    <translation>حفظ PDF</translation>
  </message>
  <message id="act.print">
    <source>Print</source>
    <translation>طباعة</translation>
  </message>
  <message id="kind.complaint">
    <source>Complaint</source>
    <translation>شكوى</translation>
  </message>
  <message id="kind.inquiry">
    <source>Inquiry</source>
    <translation>استفسار</translation>
  </message>
  <message id="kind.suggestion">
    <source>Suggestion</source>
    <translation>مقترح</translation>
  </message>
  <message id="kind.complaint_hint">
    <source>A mistake, delay or bad conduct</source>
    <translation>خطأ أو تأخير أو سوء تعامل</translation>
  </message>
  <message id="kind.inquiry_hint">
    <source>A question about a service</source>
    <translation>سؤال عن خدمة أو إجراء</translation>
  </message>
  <message id="kind.suggestion_hint">
    <source>An idea to improve the service</source>
    <translation>فكرة لتحسين الخدمة</translation>
  </message>
  <message id="field.phone">
    <source>Caller's number</source>
    <translation>رقم المتصل</translation>
  </message>
  <message id="field.phone_visit">
    <source>Visitor's number</source>
    <translation>رقم الزائر</translation>
  </message>
  <message id="field.phone_message">
    <source>Sender's number</source>
    <translation>رقم المرسل</translation>
  </message>
  <message id="field.other_phone">
    <source>Other number</source>
    <translation>رقم بديل للتواصل</translation>
  </message>
  <message id="field.name">
    <source>Name</source>
    <translation>الاسم</translation>
  </message>
  <message id="field.relation">
    <source>Relation</source>
    <translation>الصفة</translation>
  </message>
  <message id="field.kind">
    <source>Kind</source>
    <translation>النوع</translation>
  </message>
  <message id="field.description">
    <source>The matter in the caller's words</source>
    <translation>الموضوع بكلمات المتصل</translation>
  </message>
  <message id="field.description_visit">
    <source>The matter in the visitor's words</source>
    <translation>الموضوع بكلمات الزائر</translation>
  </message>
  <message id="field.description_message">
    <source>The matter in the sender's words</source>
    <translation>الموضوع بكلمات المرسل</translation>
  </message>
  <message id="field.category">
    <source>Category</source>
    <translation>التصنيف</translation>
  </message>
  <message id="field.remedy">
    <source>What is asked for</source>
    <translation>ما يطلبه المتصل</translation>
  </message>
  <message id="field.remedy_visit">
    <source>What the visitor asks for</source>
    <translation>ما يطلبه الزائر</translation>
  </message>
  <message id="field.remedy_message">
    <source>What the sender asks for</source>
    <translation>ما يطلبه المرسل</translation>
  </message>
  <message id="field.answered_now">
    <source>Answered on the spot</source>
    <translation>أُجيب في الحال</translation>
  </message>
  <message id="field.answered">
    <source>The answer as it was given</source>
    <translation>الإجابة كما قيلت</translation>
  </message>
  <message id="field.safe_contact">
    <source>Safe contact</source>
    <translation>تواصل آمن</translation>
  </message>
  <message id="field.safe_contact_sample">
    <source>Which number, when, who must not know</source>
    <translation>أي رقم، ومتى، ومن لا يجوز أن يعلم</translation>
  </message>
  <message id="field.priority">
    <source>Priority</source>
    <translation>الأولوية</translation>
  </message>
  <message id="field.on_behalf">
    <source>On behalf of</source>
    <translation>نيابة عن</translation>
  </message>
  <message id="field.on_behalf_nobody">
    <source>For themselves</source>
    <translation>صاحب الشأن نفسه</translation>
  </message>
  <message id="field.complained_of">
    <source>Who or what is complained of</source>
    <translation>المشكو منه</translation>
  </message>
  <message id="field.complained_staff">
    <source>Employee complained of</source>
    <translation>الموظف المشكو منه</translation>
  </message>
  <message id="field.confidentiality">
    <source>Confidentiality</source>
    <translation>السرية</translation>
  </message>
  <message id="field.department">
    <source>Department</source>
    <translation>القسم المعني</translation>
  </message>
  <message id="field.department_by_category">
    <source>As the category says</source>
    <translation>بحسب التصنيف</translation>
  </message>
  <message id="field.national_id">
    <source>National id or iqama</source>
    <translation>رقم الهوية أو الإقامة</translation>
  </message>
  <message id="field.email">
    <source>E-mail</source>
    <translation>البريد الإلكتروني</translation>
  </message>
  <message id="field.extension">
    <source>Extension</source>
    <translation>رقم التحويلة</translation>
  </message>
  <message id="field.received_at">
    <source>Received at, if earlier</source>
    <translation>وقت الورود، إن كان قبل الآن</translation>
  </message>
  <message id="field.received_at_hint">
    <source>The date in either calendar; empty means now.</source>
    <translation>التاريخ بأي التقويمين، وتركه فارغًا يعني الآن.</translation>
  </message>
  <message id="field.internal">
    <source>A member of the staff (internal)</source>
    <translation>من منسوبي الجمعية (داخلي)</translation>
  </message>
  <message id="priority.by_category">
    <source>As the category says</source>
    <translation>بحسب التصنيف</translation>
  </message>
  <message id="intake.visit">
    <source>New visit</source>
    <translation>زيارة جديدة</translation>
  </message>
  <message id="intake.call">
    <source>New call</source>
    <translation>اتصال جديد</translation>
  </message>
  <message id="intake.message">
    <source>New message</source>
    <translation>رسالة جديدة</translation>
  </message>
  <message id="intake.draft_of_visit">
    <source>Draft of a visit, kept {time}</source>
    <translation>مسودة زيارة محفوظة: {time}</translation>
  </message>
  <message id="intake.draft_of_call">
    <source>Draft of a call, kept {time}</source>
    <translation>مسودة اتصال محفوظة: {time}</translation>
  </message>
  <message id="intake.draft_of_message">
    <source>Draft of a message, kept {time}</source>
    <translation>مسودة رسالة محفوظة: {time}</translation>
  </message>
  <message id="intake.resume">
    <source>Go on with it</source>
    <translation>متابعة المسودة</translation>
  </message>
  <message id="intake.discard">
    <source>Discard it</source>
    <translation>حذف المسودة</translation>
  </message>
  <message id="intake.draft_saved">
    <source>Draft kept {time}</source>
    <translation>المسودة محفوظة {time}</translation>
  </message>
  <message id="intake.duration">
    <source>Length of the call</source>
    <translation>مدة المكالمة</translation>
  </message>
  <message id="intake.on_number">
    <source>on the number {number}</source>
    <translation>على الرقم {number}</translation>
  </message>
  <message id="intake.account">
    <source>Account that it came to</source>
    <translation>الحساب الذي وردت عليه</translation>
  </message>
  <message id="intake.safeguarding">
    <source>Safeguarding report</source>
    <translation>بلاغ حماية</translation>
  </message>
  <message id="intake.after_save_call">
    <source>After saving the number is shown large for reading aloud, and a WhatsApp confirmation is ready.</source>
    <translation>بعد الحفظ يظهر الرقم كبيرًا لقراءته، ورسالة واتساب جاهزة للتأكيد.</translation>
  </message>
  <message id="intake.after_save_lane">
    <source>After saving the number is shown large. Nothing is sent to anybody.</source>
    <translation>بعد الحفظ يظهر الرقم كبيرًا، ولا تُرسل أي رسالة.</translation>
  </message>
  <message id="intake.after_save_visit">
    <source>Saving prints the slip.</source>
    <translation>بعد الحفظ يُطبع الإيصال.</translation>
  </message>
  <message id="intake.after_save_message">
    <source>After saving the confirmation is ready to be sent by WhatsApp.</source>
    <translation>بعد الحفظ تكون رسالة التأكيد جاهزة للإرسال.</translation>
  </message>
  <message id="intake.add_visit_to_case">
    <source>Add the visit to this case</source>
    <translation>إضافة الزيارة إلى هذه الحالة</translation>
  </message>
  <message id="intake.add_message_to_case">
    <source>Add the message to this case</source>
    <translation>إضافة الرسالة إلى هذه الحالة</translation>
  </message>
  <message id="intake.added">
    <source>Added to the case {number}.</source>
    <translation>أُضيف إلى الحالة {number}.</translation>
  </message>
  <message id="intake.not_chosen">
    <source>Not chosen</source>
    <translation>غير محددة</translation>
  </message>
  <message id="intake.type_part">
    <source>A part of the name is enough</source>
    <translation>كتابة جزء من الاسم تكفي</translation>
  </message>
  <message id="intake.name_optional">
    <source>The name is optional</source>
    <translation>الاسم غير إلزامي</translation>
  </message>
  <message id="intake.name_from_card">
    <source>From the card; optional</source>
    <translation>من بطاقة المتصل؛ الاسم غير إلزامي</translation>
  </message>
  <message id="intake.closes_now">
    <source>and the case is closed at first contact</source>
    <translation>وتُغلق الحالة عند أول تواصل</translation>
  </message>
  <message id="intake.stays_open">
    <source>and the case stays open until it was looked into</source>
    <translation>وتبقى الحالة مفتوحة حتى يُتحقق منها</translation>
  </message>
  <message id="intake.more">
    <source>More details</source>
    <translation>تفاصيل أخرى</translation>
  </message>
  <message id="intake.more_hint">
    <source>Safe contact, priority, on behalf of somebody</source>
    <translation>التواصل الآمن، الأولوية، نيابة عن آخر</translation>
  </message>
  <message id="intake.date">
    <source>Date</source>
    <translation>التاريخ</translation>
  </message>
  <message id="intake.time">
    <source>Time</source>
    <translation>الوقت</translation>
  </message>
  <message id="intake.time_form">
    <source>The time is written 14:30.</source>
    <translation>يُكتب الوقت هكذا 14:30.</translation>
  </message>
  <message id="intake.known" numerus="yes">
    <source>Known number, of {n} people</source>
    <translation>
      <numerusform>رقم غير معروف</numerusform>
      <numerusform>رقم معروف</numerusform>
      <numerusform>رقم معروف، مسجل لشخصين</numerusform>
      <numerusform>رقم معروف، مسجل لـ {n} أشخاص</numerusform>
      <numerusform>رقم معروف، مسجل لـ {n} شخصًا</numerusform>
      <numerusform>رقم معروف، مسجل لـ {n} شخص</numerusform>
    </translation>
  </message>
  <message id="intake.channel_needed">
    <source>Choose the account that it came to.</source>
    <translation>المطلوب اختيار الحساب.</translation>
  </message>
  <message id="intake.kind_needed">
    <source>Choose what it is: complaint, inquiry or suggestion.</source>
    <translation>المطلوب اختيار النوع: شكوى أو استفسار أو مقترح.</translation>
  </message>
  <message id="intake.answer_needed">
    <source>Write the answer that was given, or take the tick away.</source>
    <translation>المطلوب كتابة الإجابة، أو إزالة العلامة.</translation>
  </message>
  <message id="error.fields" numerus="yes">
    <source>{n} fields need correction: {field}</source>
    <translation>
      <numerusform>لا حقول تحتاج إلى تصحيح: {field}</numerusform>
      <numerusform>حقل واحد يحتاج إلى تصحيح: {field}</numerusform>
      <numerusform>حقلان يحتاجان إلى تصحيح: {field}</numerusform>
      <numerusform>{n} حقول تحتاج إلى تصحيح: {field}</numerusform>
      <numerusform>{n} حقلًا يحتاج إلى تصحيح: {field}</numerusform>
      <numerusform>{n} حقل يحتاج إلى تصحيح: {field}</numerusform>
    </translation>
  </message>
  <message id="caller.card">
    <source>Caller's card</source>
    <translation>بطاقة المتصل</translation>
  </message>
  <message id="caller.open">
    <source>Open the card</source>
    <translation>فتح البطاقة</translation>
  </message>
  <message id="caller.close">
    <source>Close the card</source>
    <translation>طي البطاقة</translation>
  </message>
  <message id="caller.nobody_yet">
    <source>Who called, what is open for them and the last contact appear here while the number is typed.</source>
    <translation>يظهر هنا صاحب الرقم، وحالاته المفتوحة، وآخر تواصل معه، عند كتابة الرقم.</translation>
  </message>
  <message id="caller.unknown">
    <source>Nobody is recorded with this number yet.</source>
    <translation>لا أحد مسجل بهذا الرقم بعد.</translation>
  </message>
  <message id="caller.nameless">
    <source>Name not given</source>
    <translation>بلا اسم</translation>
  </message>
  <message id="caller.which" numerus="yes">
    <source>The number is recorded for {n} people: which of them is it?</source>
    <translation>
      <numerusform>لا أحد مسجل بالرقم.</numerusform>
      <numerusform>الرقم مسجل لشخص واحد.</numerusform>
      <numerusform>الرقم مسجل لشخصين، فمن المتصل؟</numerusform>
      <numerusform>الرقم مسجل لـ {n} أشخاص، فمن المتصل؟</numerusform>
      <numerusform>الرقم مسجل لـ {n} شخصًا، فمن المتصل؟</numerusform>
      <numerusform>الرقم مسجل لـ {n} شخص، فمن المتصل؟</numerusform>
    </translation>
  </message>
  <message id="caller.two_words">
    <source>{one}, {two}</source>
    <translation>{one}، {two}</translation>
  </message>
  <message id="caller.last_contact">
    <source>Last contact: {when}.</source>
    <translation>آخر تواصل: {when}.</translation>
  </message>
  <message id="caller.phones">
    <source>Numbers: {phones}</source>
    <translation>الأرقام: {phones}</translation>
  </message>
  <message id="caller.history">
    <source>What happened last</source>
    <translation>آخر ما جرى</translation>
  </message>
  <message id="caller.event">
    <source>{when}, {who}</source>
    <translation>{when}، {who}</translation>
  </message>
  <message id="caller.open_cases">
    <source>Open cases</source>
    <translation>الحالات المفتوحة</translation>
  </message>
  <message id="caller.nothing_open">
    <source>No open cases</source>
    <translation>لا حالات مفتوحة</translation>
  </message>
  <message id="caller.same_matter">
    <source>The same matter?</source>
    <translation>الموضوع نفسه؟</translation>
  </message>
  <message id="caller.due">
    <source>Due {when}</source>
    <translation>تستحق {when}</translation>
  </message>
  <message id="caller.more_open" numerus="yes">
    <source>{n} more open cases</source>
    <translation>
      <numerusform>لا حالات مفتوحة أخرى</numerusform>
      <numerusform>حالة مفتوحة أخرى</numerusform>
      <numerusform>حالتان مفتوحتان أخريان</numerusform>
      <numerusform>{n} حالات مفتوحة أخرى</numerusform>
      <numerusform>{n} حالة مفتوحة أخرى</numerusform>
      <numerusform>{n} حالة مفتوحة أخرى</numerusform>
    </translation>
  </message>
  <message id="caller.closed_before" numerus="yes">
    <source>{n} closed cases before, the last on {date}.</source>
    <translation>
      <numerusform>لا حالات مغلقة سابقة، {date}.</numerusform>
      <numerusform>حالة مغلقة سابقة في {date}.</numerusform>
      <numerusform>حالتان مغلقتان سابقتان، آخرهما في {date}.</numerusform>
      <numerusform>{n} حالات مغلقة سابقة، آخرها في {date}.</numerusform>
      <numerusform>{n} حالة مغلقة سابقة، آخرها في {date}.</numerusform>
      <numerusform>{n} حالة مغلقة سابقة، آخرها في {date}.</numerusform>
    </translation>
  </message>
  <message id="count.contacts" numerus="yes">
    <source>{n} contacts</source>
    <translation>
      <numerusform>لا تواصل سابق</numerusform>
      <numerusform>تواصل واحد</numerusform>
      <numerusform>تواصلان</numerusform>
      <numerusform>{n} مرات تواصل</numerusform>
      <numerusform>{n} مرة تواصل</numerusform>
      <numerusform>{n} مرة تواصل</numerusform>
    </translation>
  </message>
  <message id="saved.title">
    <source>The case is saved</source>
    <translation>حُفظت الحالة</translation>
  </message>
  <message id="saved.about">
    <source>{kind}, {channel}. {safe}</source>
    <translation>{kind}، {channel}. {safe}</translation>
  </message>
  <message id="saved.about_named">
    <source>{kind}, {channel}, from {name}. {safe}</source>
    <translation>{kind}، {channel}، باسم {name}. {safe}</translation>
  </message>
  <message id="saved.safe">
    <source>Kept on this machine at {time}.</source>
    <translation>محفوظة على هذا الجهاز، الساعة {time}.</translation>
  </message>
  <message id="saved.number">
    <source>Case number</source>
    <translation>رقم الحالة</translation>
  </message>
  <message id="saved.copied">
    <source>Copied</source>
    <translation>نُسخ الرقم</translation>
  </message>
  <message id="saved.confirmed">
    <source>Confirmation of receipt</source>
    <translation>تأكيد الاستلام</translation>
  </message>
  <message id="saved.confirm_by">
    <source>Owed by {when}</source>
    <translation>مطلوب قبل {when}</translation>
  </message>
  <message id="saved.at_once">
    <source>At once</source>
    <translation>فورًا</translation>
  </message>
  <message id="saved.not_timed">
    <source>Not timed</source>
    <translation>بلا مهلة</translation>
  </message>
  <message id="saved.answered_at">
    <source>Answered {time}</source>
    <translation>أُجيب {time}</translation>
  </message>
  <message id="saved.first_reply">
    <source>First reply by</source>
    <translation>أول رد قبل</translation>
  </message>
  <message id="saved.result">
    <source>Result by</source>
    <translation>النتيجة قبل</translation>
  </message>
  <message id="saved.printed">
    <source>Slip given {time}</source>
    <translation>إيصال مطبوع {time}</translation>
  </message>
  <message id="saved.sent_whatsapp">
    <source>WhatsApp {time}</source>
    <translation>رسالة واتساب {time}</translation>
  </message>
  <message id="saved.sent_sms">
    <source>Text message {time}</source>
    <translation>رسالة نصية {time}</translation>
  </message>
  <message id="saved.read_back">
    <source>Read aloud {time}</source>
    <translation>قُرئ الرقم {time}</translation>
  </message>
  <message id="saved.told_here">
    <source>Told in person {time}</source>
    <translation>أُبلغ حضوريًا {time}</translation>
  </message>
  <message id="saved.slip">
    <source>Slip</source>
    <translation>الإيصال</translation>
  </message>
  <message id="saved.slip_title">
    <source>Slip {number}</source>
    <translation>إيصال {number}</translation>
  </message>
  <message id="saved.sent_printer">
    <source>Sent to {printer}</source>
    <translation>أُرسل إلى {printer}</translation>
  </message>
  <message id="saved.pdf_saved">
    <source>Saved as PDF</source>
    <translation>حُفظ PDF</translation>
  </message>
  <message id="saved.was_read">
    <source>The number was read aloud</source>
    <translation>قُرئ الرقم على المتصل</translation>
  </message>
  <message id="saved.today_here">
    <source>Recorded today at this desk</source>
    <translation>سُجّل اليوم من هذا المكتب</translation>
  </message>
  <message id="saved.mind_safe_contact">
    <source>Safe contact: {note}</source>
    <translation>تواصل آمن: {note}</translation>
  </message>
  <message id="print.paper_roll80">
    <source>80 mm roll, one copy</source>
    <translation>لفافة 80 مم، نسخة واحدة</translation>
  </message>
  <message id="print.paper_a5">
    <source>A5, one copy</source>
    <translation>ورق A5، نسخة واحدة</translation>
  </message>
  <message id="print.no_printer_for_paper">
    <source>No printer can be reached. The paper can be saved as PDF, or printed after choosing a printer in the settings.</source>
    <translation>لا توجد طابعة يمكن الوصول إليها. يمكن حفظ الورقة PDF، أو اختيار طابعة من الإعدادات ثم الطباعة.</translation>
  </message>
  <message id="print.no_printer">
    <source>No printer can be reached. The slip can be saved as PDF, or printed after choosing a printer in the settings.</source>
    <translation>لا توجد طابعة يمكن الوصول إليها. يمكن حفظ الإيصال PDF، أو اختيار طابعة من الإعدادات ثم الطباعة.</translation>
  </message>
  <message id="print.not_saved">
    <source>The file was not written: {reason}</source>
    <translation>لم يُكتب الملف: {reason}</translation>
  </message>
  <message id="field.reserved_number">
    <source>From a paper form, its number</source>
    <translation>من نموذج ورقي، رقمه</translation>
  </message>
  <message id="field.reserved_number_hint">
    <source>With the time at which it was filled in, below.</source>
    <translation>مع وقت تعبئته في خانة وقت الاستلام.</translation>
  </message>
  <message id="field.reserved_number_sample">
    <source>KA-26-00042-7</source>
    <translation>KA-26-00042-7</translation>
  </message>
  <message id="saved.code_word">
    <source>Code word, for asking without a name</source>
    <translation>كلمة السر للسؤال دون اسم</translation>
  </message>
</context>
</TS>
