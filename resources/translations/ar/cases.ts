<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="tab.new">
    <source>New</source>
    <translation>جديدة</translation>
  </message>
  <message id="tab.mine">
    <source>Mine</source>
    <translation>حالاتي</translation>
  </message>
  <message id="tab.progress">
    <source>In progress</source>
    <translation>قيد المعالجة</translation>
  </message>
  <message id="tab.waiting">
    <source>Waiting</source>
    <translation>بانتظار المستفيد</translation>
  </message>
  <message id="tab.overdue">
    <source>Overdue</source>
    <translation>متأخرة</translation>
  </message>
  <message id="tab.follow_due">
    <source>Follow-up due</source>
    <translation>متابعة مستحقة</translation>
  </message>
  <message id="tab.closed">
    <source>Closed</source>
    <translation>مغلقة</translation>
  </message>
  <message id="tab.all">
    <source>All</source>
    <translation>الكل</translation>
  </message>
  <message id="col.number">
    <source>Number</source>
    <translation>الرقم</translation>
  </message>
  <message id="col.kind">
    <source>Kind</source>
    <translation>النوع</translation>
  </message>
  <message id="col.person">
    <source>Person</source>
    <translation>المستفيد</translation>
  </message>
  <message id="col.phone">
    <source>Phone</source>
    <translation>الجوال</translation>
  </message>
  <message id="col.department">
    <source>Department</source>
    <translation>القسم</translation>
  </message>
  <message id="col.holder">
    <source>Holder</source>
    <translation>المسؤول</translation>
  </message>
  <message id="col.state">
    <source>State</source>
    <translation>الحالة</translation>
  </message>
  <message id="col.age">
    <source>Age</source>
    <translation>العمر</translation>
  </message>
  <message id="col.due">
    <source>Due</source>
    <translation>الاستحقاق</translation>
  </message>
  <message id="col.channel">
    <source>Channel</source>
    <translation>القناة</translation>
  </message>
  <message id="cases.tabs">
    <source>Lists of cases</source>
    <translation>قوائم الحالات</translation>
  </message>
  <message id="cases.tab_count">
    <source>{name}, {count}</source>
    <translation>{name}، {count}</translation>
  </message>
  <message id="cases.table">
    <source>Cases</source>
    <translation>جدول الحالات</translation>
  </message>
  <message id="cases.loading">
    <source>being read</source>
    <translation>قيد القراءة</translation>
  </message>
  <message id="cases.preview">
    <source>Preview</source>
    <translation>المعاينة</translation>
  </message>
  <message id="cases.nothing_chosen">
    <source>No case is chosen.</source>
    <translation>لم تُحدد حالة.</translation>
  </message>
  <message id="cases.open">
    <source>Open the case</source>
    <translation>فتح الحالة</translation>
  </message>
  <message id="cases.columns">
    <source>Columns</source>
    <translation>الأعمدة</translation>
  </message>
  <message id="cases.filter">
    <source>Filters</source>
    <translation>التصفية</translation>
  </message>
  <message id="cases.saved_views">
    <source>Saved views</source>
    <translation>العروض المحفوظة</translation>
  </message>
  <message id="cases.save_view">
    <source>Save this view…</source>
    <translation>حفظ العرض الحالي…</translation>
  </message>
  <message id="cases.remove_view">
    <source>Remove a view</source>
    <translation>حذف عرض محفوظ</translation>
  </message>
  <message id="cases.view_name">
    <source>Name of this view</source>
    <translation>اسم العرض</translation>
  </message>
  <message id="cases.sorted_due_first">
    <source>Order: nearest due first</source>
    <translation>الترتيب: الأقرب استحقاقًا</translation>
  </message>
  <message id="cases.sorted_due_last">
    <source>Order: latest due first</source>
    <translation>الترتيب: الأبعد استحقاقًا</translation>
  </message>
  <message id="cases.sorted_received_first">
    <source>Order: oldest first</source>
    <translation>الترتيب: الأقدم ورودًا</translation>
  </message>
  <message id="cases.sorted_received_last">
    <source>Order: newest first</source>
    <translation>الترتيب: الأحدث ورودًا</translation>
  </message>
  <message id="cases.sorted_number_first">
    <source>Order: by number, upwards</source>
    <translation>الترتيب: الرقم تصاعديًا</translation>
  </message>
  <message id="cases.sorted_number_last">
    <source>Order: by number, downwards</source>
    <translation>الترتيب: الرقم تنازليًا</translation>
  </message>
  <message id="cases.too_many">
    <source>Too many cases are selected: at most {n} at once.</source>
    <translation>عدد الحالات المحددة كبير. الحد {n} حالة في المرة الواحدة.</translation>
  </message>
  <message id="filter.add">
    <source>Add a condition</source>
    <translation>إضافة شرط</translation>
  </message>
  <message id="filter.set">
    <source>{name}: {value}</source>
    <translation>{name}: {value}</translation>
  </message>
  <message id="filter.period">
    <source>Received</source>
    <translation>تاريخ الورود</translation>
  </message>
  <message id="filter.kind">
    <source>Kind</source>
    <translation>النوع</translation>
  </message>
  <message id="filter.department">
    <source>Department</source>
    <translation>القسم</translation>
  </message>
  <message id="filter.channel">
    <source>Channel</source>
    <translation>القناة</translation>
  </message>
  <message id="filter.holder">
    <source>Holder</source>
    <translation>المسؤول</translation>
  </message>
  <message id="filter.period_1">
    <source>Received today</source>
    <translation>وردت اليوم</translation>
  </message>
  <message id="filter.period_7">
    <source>Received in the last 7 days</source>
    <translation>وردت في آخر 7 أيام</translation>
  </message>
  <message id="filter.period_30">
    <source>Received in the last 30 days</source>
    <translation>وردت في آخر 30 يومًا</translation>
  </message>
  <message id="filter.period_90">
    <source>Received in the last 90 days</source>
    <translation>وردت في آخر 90 يومًا</translation>
  </message>
  <message id="filter.period_365">
    <source>Received in the last 365 days</source>
    <translation>وردت في آخر 365 يومًا</translation>
  </message>
  <message id="hint.open">
    <source>open</source>
    <translation>فتح</translation>
  </message>
  <message id="hint.preview">
    <source>preview</source>
    <translation>معاينة</translation>
  </message>
  <message id="hint.assign">
    <source>assign</source>
    <translation>تعيين</translation>
  </message>
  <message id="hint.transfer">
    <source>transfer</source>
    <translation>تحويل</translation>
  </message>
  <message id="hint.several">
    <source>select several</source>
    <translation>تحديد عدة حالات</translation>
  </message>
  <message id="hint.print">
    <source>print the slip</source>
    <translation>طباعة الإيصال</translation>
  </message>
  <message id="bulk.clear">
    <source>Clear the selection</source>
    <translation>إلغاء التحديد</translation>
  </message>
  <message id="count.cases" numerus="yes">
    <source>{n} cases</source>
    <translation>
      <numerusform>لا حالات</numerusform>
      <numerusform>حالة واحدة</numerusform>
      <numerusform>حالتان</numerusform>
      <numerusform>{n} حالات</numerusform>
      <numerusform>{n} حالة</numerusform>
      <numerusform>{n} حالة</numerusform>
    </translation>
  </message>
  <message id="count.selected" numerus="yes">
    <source>{n} cases selected</source>
    <translation>
      <numerusform>لم تُحدد حالات</numerusform>
      <numerusform>حالة واحدة محددة</numerusform>
      <numerusform>حالتان محددتان</numerusform>
      <numerusform>{n} حالات محددة</numerusform>
      <numerusform>{n} حالة محددة</numerusform>
      <numerusform>{n} حالة محددة</numerusform>
    </translation>
  </message>
  <message id="kind.complaint_urgent">
    <source>Urgent complaint</source>
    <translation>شكوى عاجلة</translation>
  </message>
  <message id="kind.inquiry_urgent">
    <source>Urgent inquiry</source>
    <translation>استفسار عاجل</translation>
  </message>
  <message id="kind.suggestion_urgent">
    <source>Urgent suggestion</source>
    <translation>مقترح عاجل</translation>
  </message>
  <message id="channel.phone_short">
    <source>Phone</source>
    <translation>هاتف</translation>
  </message>
  <message id="channel.visit_short">
    <source>Visit</source>
    <translation>زيارة</translation>
  </message>
  <message id="channel.whatsapp_centre_short">
    <source>Centre WhatsApp</source>
    <translation>واتساب المركز</translation>
  </message>
  <message id="channel.whatsapp_short">
    <source>WhatsApp</source>
    <translation>واتساب</translation>
  </message>
  <message id="holder.none">
    <source>not assigned</source>
    <translation>لم تُسند</translation>
  </message>
  <message id="phone.none">
    <source>no number</source>
    <translation>بلا رقم</translation>
  </message>
  <message id="person.anonymous">
    <source>No name, code word: {word}</source>
    <translation>بلا اسم، الرمز: {word}</translation>
  </message>
  <message id="person.nameless">
    <source>No name</source>
    <translation>بلا اسم</translation>
  </message>
  <message id="due.answered_now">
    <source>Answered on the spot</source>
    <translation>أُجيب في الحال</translation>
  </message>
  <message id="due.closed_in_time">
    <source>Closed in time</source>
    <translation>أُغلقت في المهلة</translation>
  </message>
  <message id="due.closed_late">
    <source>Closed late</source>
    <translation>أُغلقت بعد المهلة</translation>
  </message>
  <message id="due.follow_late">
    <source>Follow-up overdue</source>
    <translation>متابعة متأخرة</translation>
  </message>
  <message id="due.follow_today">
    <source>Follow-up today</source>
    <translation>متابعة اليوم</translation>
  </message>
  <message id="due.follow_tomorrow">
    <source>Follow-up tomorrow</source>
    <translation>متابعة غدًا</translation>
  </message>
  <message id="due.follow_on">
    <source>Follow-up {day}</source>
    <translation>متابعة {day}</translation>
  </message>
  <message id="due.untimed">
    <source>Not timed</source>
    <translation>بلا مهلة</translation>
  </message>
  <message id="empty.title">
    <source>No cases yet</source>
    <translation>لا حالات بعد</translation>
  </message>
  <message id="empty.text">
    <source>Every complaint, inquiry and suggestion appears here as soon as it is saved, from this desk and from the others.</source>
    <translation>تظهر هنا كل شكوى واستفسار ومقترح فور حفظها، من هذا المكتب ومن المكاتب الأخرى.</translation>
  </message>
  <message id="empty.yours">
    <source>The cases that you may see appear here.</source>
    <translation>تظهر هنا الحالات التي يتاح لك الاطلاع عليها.</translation>
  </message>
  <message id="empty.call">
    <source>Somebody is on the line now</source>
    <translation>على الخط شخص الآن</translation>
  </message>
  <message id="empty.visit">
    <source>Somebody stands at the desk now</source>
    <translation>أمام المكتب شخص الآن</translation>
  </message>
  <message id="empty.message">
    <source>A message came by WhatsApp or social media</source>
    <translation>وصلت رسالة بواتساب أو التواصل الاجتماعي</translation>
  </message>
  <message id="empty.filtered_title">
    <source>No cases under these conditions</source>
    <translation>لا حالات بهذه الشروط</translation>
  </message>
  <message id="empty.filtered_text">
    <source>Conditions above the table narrow this list.</source>
    <translation>الشروط فوق الجدول تضيّق هذه القائمة.</translation>
  </message>
  <message id="empty.clear_filters">
    <source>Take the conditions away</source>
    <translation>إزالة الشروط</translation>
  </message>
  <message id="empty.clear_filters_text">
    <source>and see the whole list</source>
    <translation>لتظهر القائمة كاملة</translation>
  </message>
  <message id="empty.tab_title">
    <source>Nothing here now</source>
    <translation>لا شيء هنا الآن</translation>
  </message>
  <message id="empty.tab_text">
    <source>No case belongs in this list at this time.</source>
    <translation>لا حالة في هذه القائمة في الوقت الحاضر.</translation>
  </message>
  <message id="empty.list_new">
    <source>Cases that nobody was given yet appear here.</source>
    <translation>تظهر هنا الحالات التي لم تُحوَّل ولم تُسند بعد.</translation>
  </message>
  <message id="empty.list_mine">
    <source>Cases that are given to {name} appear here.</source>
    <translation>تظهر هنا الحالات المسندة إلى {name}.</translation>
  </message>
  <message id="empty.list_progress">
    <source>Cases that somebody works on appear here.</source>
    <translation>تظهر هنا الحالات التي بدأ العمل عليها.</translation>
  </message>
  <message id="empty.list_waiting">
    <source>Cases appear here while something is awaited of the beneficiary.</source>
    <translation>تظهر هنا الحالات التي توقفت مهلتها حتى يصل شيء من المستفيد.</translation>
  </message>
  <message id="empty.list_overdue">
    <source>No open case is over its limit.</source>
    <translation>لم تتجاوز أي حالة مفتوحة مهلتها.</translation>
  </message>
  <message id="empty.list_follow_due">
    <source>Cases appear here when it is time to ask whether the solution holds.</source>
    <translation>تظهر هنا الحالات التي حان موعد السؤال: هل ثبت الحل؟</translation>
  </message>
  <message id="empty.list_closed">
    <source>Cases appear here once they are closed.</source>
    <translation>تظهر هنا الحالات بعد إغلاقها.</translation>
  </message>
  <message id="empty.all_cases">
    <source>All cases</source>
    <translation>كل الحالات</translation>
  </message>
  <message id="empty.all_cases_text">
    <source>open and closed</source>
    <translation>المفتوحة والمغلقة</translation>
  </message>
  <message id="search.results">
    <source>Search results</source>
    <translation>نتائج البحث</translation>
  </message>
  <message id="search.about">
    <source>for {text}</source>
    <translation>عن {text}</translation>
  </message>
  <message id="search.found_by_number">
    <source>{cases}, by number</source>
    <translation>{cases}، بالرقم</translation>
  </message>
  <message id="search.found_by_phone">
    <source>{cases}, by phone number</source>
    <translation>{cases}، برقم الجوال</translation>
  </message>
  <message id="search.found_by_words">
    <source>{cases}, by words</source>
    <translation>{cases}، بالكلمات</translation>
  </message>
  <message id="search.found_by_nothing">
    <source>{cases}</source>
    <translation>{cases}</translation>
  </message>
  <message id="search.first_of_many" numerus="yes">
    <source>the newest {n}</source>
    <translation>
      <numerusform>لا حالات</numerusform>
      <numerusform>أحدث حالة</numerusform>
      <numerusform>أحدث حالتين</numerusform>
      <numerusform>أحدث {n} حالات</numerusform>
      <numerusform>أحدث {n} حالة</numerusform>
      <numerusform>أحدث {n} حالة</numerusform>
    </translation>
  </message>
  <message id="search.no_results">
    <source>No results</source>
    <translation>لا نتائج</translation>
  </message>
  <message id="search.none">
    <source>Nothing was found</source>
    <translation>لا نتيجة لهذا البحث</translation>
  </message>
  <message id="search.scope">
    <source>Numbers, names, phones and the words of all cases were searched, open and closed.</source>
    <translation>بُحث في الأرقام والأسماء والجوالات ونصوص الحالات، مفتوحة ومغلقة.</translation>
  </message>
  <message id="search.did_you_mean">
    <source>Did you mean “{text}”?</source>
    <translation>هل المقصود «{text}»؟</translation>
  </message>
  <message id="search.other_keyboard">
    <source>Typed on the other keyboard layout. {cases}.</source>
    <translation>كُتب بلوحة مفاتيح بلغة أخرى. {cases}.</translation>
  </message>
  <message id="search.by_phone">
    <source>Search by part of a phone number</source>
    <translation>البحث بجزء من رقم الجوال</translation>
  </message>
  <message id="search.four_digits">
    <source>Four digits are enough, such as {sample}, in any spelling</source>
    <translation>أربع خانات تكفي، مثل {sample}، وبأي كتابة للرقم</translation>
  </message>
  <message id="search.by_number">
    <source>Search by the case number alone</source>
    <translation>البحث برقم الحالة وحده</translation>
  </message>
  <message id="search.number_sample">
    <source>such as {counter} or {number}</source>
    <translation>مثل {counter} أو {number}</translation>
  </message>
  <message id="search.register">
    <source>Register a new case</source>
    <translation>تسجيل حالة جديدة</translation>
  </message>
  <message id="search.register_text">
    <source>if the person is new to the centre</source>
    <translation>إن كان الشخص جديدًا على المركز</translation>
  </message>
</context>
</TS>
