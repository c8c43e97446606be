<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="export.error.locked">
    <source>The file is open in another program: {path}. Close it there, or choose another name.</source>
    <translation>الملف مفتوح في برنامج آخر: {path}. يلزم إغلاقه هناك، أو اختيار اسم آخر.</translation>
  </message>
  <message id="export.error.full">
    <source>No room is left for the file: {path}. Free some space, or choose another place. What was there before is untouched.</source>
    <translation>لا مساحة تكفي للملف: {path}. يلزم إخلاء مساحة، أو اختيار مكان آخر. ولم يتغير ما كان في مكانه.</translation>
  </message>
  <message id="export.error.read_only">
    <source>Writing is not allowed here: {path}. Choose another name or another folder.</source>
    <translation>الكتابة هنا غير مسموحة: {path}. يلزم اختيار اسم آخر أو مجلد آخر.</translation>
  </message>
  <message id="export.error.no_folder">
    <source>There is no such folder: {path}. Choose a folder that is there.</source>
    <translation>لا مجلد بهذا الاسم: {path}. يلزم اختيار مجلد موجود.</translation>
  </message>
  <message id="export.error.not_a_file">
    <source>This is not an ordinary file: {path}. Choose another name.</source>
    <translation>ليس هذا ملفًا عاديًا: {path}. يلزم اختيار اسم آخر.</translation>
  </message>
  <message id="export.error.bad_name">
    <source>The system cannot keep a file by this name: {path}. Choose a shorter one, of letters and digits.</source>
    <translation>لا يقبل النظام ملفًا بهذا الاسم: {path}. يلزم اختيار اسم أقصر من حروف وأرقام.</translation>
  </message>
  <message id="export.error.other">
    <source>The file could not be written: {path}. Try another place.</source>
    <translation>تعذرت كتابة الملف: {path}. تلزم المحاولة في مكان آخر.</translation>
  </message>
  <message id="log.sheet">
    <source>Log of cases</source>
    <translation>سجل الشكاوى</translation>
  </message>
  <message id="log.counts_sheet">
    <source>Counts</source>
    <translation>الأعداد</translation>
  </message>
  <message id="log.made">
    <source>Made on {date} ({hijri} AH)</source>
    <translation>صدر في {date} م، الموافق {hijri} هـ</translation>
  </message>
  <message id="log.page">
    <source>{page}/{pages}</source>
    <translation>{page}/{pages}</translation>
  </message>
  <message id="log.internal_use">
    <source>For internal use</source>
    <translation>للاستخدام الداخلي</translation>
  </message>
  <message id="log.col.number">
    <source>Number</source>
    <translation>الرقم</translation>
  </message>
  <message id="log.col.kind">
    <source>Kind</source>
    <translation>النوع</translation>
  </message>
  <message id="log.col.channel">
    <source>Channel</source>
    <translation>القناة</translation>
  </message>
  <message id="log.col.received">
    <source>Received</source>
    <translation>تاريخ الاستلام</translation>
  </message>
  <message id="log.col.received_hijri">
    <source>Received (AH)</source>
    <translation>تاريخ الاستلام (هـ)</translation>
  </message>
  <message id="log.col.received_by">
    <source>Received by</source>
    <translation>استلمها</translation>
  </message>
  <message id="log.col.desk">
    <source>Desk</source>
    <translation>المكتب</translation>
  </message>
  <message id="log.col.name">
    <source>Name</source>
    <translation>الاسم</translation>
  </message>
  <message id="log.col.phone">
    <source>Phone</source>
    <translation>الجوال</translation>
  </message>
  <message id="log.col.beneficiary">
    <source>Beneficiary</source>
    <translation>المستفيد</translation>
  </message>
  <message id="log.col.relation">
    <source>Relation</source>
    <translation>الصفة</translation>
  </message>
  <message id="log.col.on_behalf">
    <source>On behalf of</source>
    <translation>نيابة عن</translation>
  </message>
  <message id="log.col.complained_of">
    <source>About</source>
    <translation>الجهة أو الخدمة المعنية</translation>
  </message>
  <message id="log.col.category">
    <source>Category</source>
    <translation>التصنيف</translation>
  </message>
  <message id="log.col.department">
    <source>Department</source>
    <translation>القسم</translation>
  </message>
  <message id="log.col.holder">
    <source>Holder</source>
    <translation>المسؤول</translation>
  </message>
  <message id="log.col.description">
    <source>In the person’s own words</source>
    <translation>الوصف بكلام صاحبها</translation>
  </message>
  <message id="log.col.remedy">
    <source>What was asked for</source>
    <translation>ما طلبه صاحبها</translation>
  </message>
  <message id="log.col.priority">
    <source>Priority</source>
    <translation>الأولوية</translation>
  </message>
  <message id="log.col.state">
    <source>State</source>
    <translation>الحالة</translation>
  </message>
  <message id="log.col.due">
    <source>Result due</source>
    <translation>موعد النتيجة</translation>
  </message>
  <message id="log.col.due_hijri">
    <source>Result due (AH)</source>
    <translation>موعد النتيجة (هـ)</translation>
  </message>
  <message id="log.col.first_reply">
    <source>First reply</source>
    <translation>أول رد</translation>
  </message>
  <message id="log.col.told">
    <source>Result told</source>
    <translation>إبلاغ النتيجة</translation>
  </message>
  <message id="log.col.outcome">
    <source>Outcome</source>
    <translation>النتيجة</translation>
  </message>
  <message id="log.col.closed">
    <source>Closed</source>
    <translation>الإغلاق</translation>
  </message>
  <message id="log.col.closed_hijri">
    <source>Closed (AH)</source>
    <translation>الإغلاق (هـ)</translation>
  </message>
  <message id="log.col.overdue">
    <source>Overdue</source>
    <translation>متأخرة</translation>
  </message>
  <message id="log.internal">
    <source>Internal</source>
    <translation>داخلي</translation>
  </message>
  <message id="log.external">
    <source>External</source>
    <translation>خارجي</translation>
  </message>
  <message id="log.yes">
    <source>Yes</source>
    <translation>نعم</translation>
  </message>
  <message id="log.no">
    <source>No</source>
    <translation>لا</translation>
  </message>
  <message id="log.counts.cases">
    <source>Cases</source>
    <translation>الحالات</translation>
  </message>
  <message id="log.counts.total">
    <source>Total</source>
    <translation>المجموع</translation>
  </message>
  <message id="log.counts.kind_and_state">
    <source>By kind and state</source>
    <translation>حسب النوع والحالة</translation>
  </message>
  <message id="log.counts.channel">
    <source>By channel</source>
    <translation>حسب القناة</translation>
  </message>
  <message id="log.counts.department">
    <source>By department</source>
    <translation>حسب القسم</translation>
  </message>
  <message id="log.counts.no_department">
    <source>No department yet</source>
    <translation>بلا قسم بعد</translation>
  </message>
  <message id="log.counts.overdue">
    <source>Overdue</source>
    <translation>المتأخرة</translation>
  </message>
  <message id="log.counts.received_from_to">
    <source>Received from {a} to {b}</source>
    <translation>الوارد من {a} إلى {b}</translation>
  </message>
  <message id="log.counts.received_from">
    <source>Received from {a} on</source>
    <translation>الوارد من {a}</translation>
  </message>
  <message id="log.counts.received_to">
    <source>Received up to {b}</source>
    <translation>الوارد حتى {b}</translation>
  </message>
  <message id="log.counts.received_all">
    <source>All that was received</source>
    <translation>كل الوارد</translation>
  </message>
</context>
</TS>
