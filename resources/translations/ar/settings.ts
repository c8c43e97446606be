<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="act.undo_edit">
    <source>Undo</source>
    <translation>تراجع</translation>
  </message>
  <message id="set.centre">
    <source>The centre</source>
    <translation>بيانات المركز</translation>
  </message>
  <message id="set.channels">
    <source>Channels</source>
    <translation>قنوات التواصل</translation>
  </message>
  <message id="set.departments">
    <source>Departments</source>
    <translation>الأقسام</translation>
  </message>
  <message id="set.staff">
    <source>Staff</source>
    <translation>الموظفون</translation>
  </message>
  <message id="set.categories">
    <source>Categories</source>
    <translation>التصنيفات</translation>
  </message>
  <message id="set.calendar">
    <source>Calendar and hours</source>
    <translation>التقويم وساعات العمل</translation>
  </message>
  <message id="set.targets">
    <source>Response times</source>
    <translation>المهل والتذكير</translation>
  </message>
  <message id="set.printing">
    <source>Printing</source>
    <translation>الطباعة</translation>
  </message>
  <message id="set.display">
    <source>Display and digits</source>
    <translation>العرض والأرقام</translation>
  </message>
  <message id="set.saved">
    <source>Saved</source>
    <translation>حُفظ</translation>
  </message>
  <message id="set.yes">
    <source>Yes</source>
    <translation>نعم</translation>
  </message>
  <message id="set.no">
    <source>No</source>
    <translation>لا</translation>
  </message>
  <message id="set.none">
    <source>None</source>
    <translation>بلا</translation>
  </message>
  <message id="set.in_use">
    <source>In use</source>
    <translation>مفعّل</translation>
  </message>
  <message id="set.switched_off">
    <source>Switched off</source>
    <translation>موقوف</translation>
  </message>
  <message id="set.switch_off">
    <source>Switch off</source>
    <translation>إيقاف</translation>
  </message>
  <message id="set.switch_on">
    <source>Switch on</source>
    <translation>تشغيل</translation>
  </message>
  <message id="set.since">
    <source>In force from</source>
    <translation>يسري من</translation>
  </message>
  <message id="set.since_hint">
    <source>The date in either calendar. What came before keeps what held then, on every desk alike.</source>
    <translation>التاريخ بأي التقويمين. ما ورد قبله يبقى على ما كان، في كل المكاتب.</translation>
  </message>
  <message id="centre.text">
    <source>Names on slips, letters and reports</source>
    <translation>الأسماء التي تظهر في الإيصالات والخطابات والتقارير</translation>
  </message>
  <message id="centre.desk">
    <source>This desk</source>
    <translation>هذا المكتب</translation>
  </message>
  <message id="centre.desk_hint">
    <source>The code stands in every case number and does not change.</source>
    <translation>الرمز في كل رقم حالة، ولا يتغير.</translation>
  </message>
  <message id="count.channels" numerus="yes">
    <source>{n} channels</source>
    <translation>
      <numerusform>لا قنوات</numerusform>
      <numerusform>قناة واحدة</numerusform>
      <numerusform>قناتان</numerusform>
      <numerusform>{n} قنوات</numerusform>
      <numerusform>{n} قناة</numerusform>
      <numerusform>{n} قناة</numerusform>
    </translation>
  </message>
  <message id="count.departments" numerus="yes">
    <source>{n} departments</source>
    <translation>
      <numerusform>لا أقسام</numerusform>
      <numerusform>قسم واحد</numerusform>
      <numerusform>قسمان</numerusform>
      <numerusform>{n} أقسام</numerusform>
      <numerusform>{n} قسمًا</numerusform>
      <numerusform>{n} قسم</numerusform>
    </translation>
  </message>
  <message id="count.staff" numerus="yes">
    <source>{n} people</source>
    <translation>
      <numerusform>لا موظفون</numerusform>
      <numerusform>موظف واحد</numerusform>
      <numerusform>موظفان</numerusform>
      <numerusform>{n} موظفين</numerusform>
      <numerusform>{n} موظفًا</numerusform>
      <numerusform>{n} موظف</numerusform>
    </translation>
  </message>
  <message id="count.categories" numerus="yes">
    <source>{n} categories</source>
    <translation>
      <numerusform>لا تصنيفات</numerusform>
      <numerusform>تصنيف واحد</numerusform>
      <numerusform>تصنيفان</numerusform>
      <numerusform>{n} تصنيفات</numerusform>
      <numerusform>{n} تصنيفًا</numerusform>
      <numerusform>{n} تصنيف</numerusform>
    </translation>
  </message>
  <message id="channels.channel">
    <source>Channel</source>
    <translation>القناة</translation>
  </message>
  <message id="channels.address">
    <source>Address</source>
    <translation>العنوان</translation>
  </message>
  <message id="channels.address_hint">
    <source>A number or an account. A channel without one is offered neither in the form nor on the poster.</source>
    <translation>رقم أو حساب. تبقى القناة خارج نموذج التسجيل والملصق حتى يُدخل.</translation>
  </message>
  <message id="channels.lacking" numerus="yes">
    <source>{count}, {n} without their addresses</source>
    <translation>
      <numerusform>{count}</numerusform>
      <numerusform>{count}، ينقص عنوان واحدة</numerusform>
      <numerusform>{count}، ينقص عنوان اثنتين</numerusform>
      <numerusform>{count}، ينقص عنوان {n} منها</numerusform>
      <numerusform>{count}، ينقص عنوان {n} منها</numerusform>
      <numerusform>{count}، ينقص عنوان {n} منها</numerusform>
    </translation>
  </message>
  <message id="channels.responsible">
    <source>Responsible</source>
    <translation>المسؤول عنها</translation>
  </message>
  <message id="channels.on_poster">
    <source>Poster</source>
    <translation>الملصق</translation>
  </message>
  <message id="channels.missing">
    <source>Not entered yet</source>
    <translation>لم يُدخل بعد</translation>
  </message>
  <message id="channels.no_number">
    <source>No number</source>
    <translation>بلا رقم</translation>
  </message>
  <message id="channels.add">
    <source>New channel</source>
    <translation>قناة جديدة</translation>
  </message>
  <message id="channels.name">
    <source>Name of the channel</source>
    <translation>اسم القناة</translation>
  </message>
  <message id="channels.kind">
    <source>Kind</source>
    <translation>نوعها</translation>
  </message>
  <message id="channels.kind_visit">
    <source>Visit</source>
    <translation>زيارة</translation>
  </message>
  <message id="channels.kind_phone">
    <source>Phone</source>
    <translation>هاتف</translation>
  </message>
  <message id="channels.kind_whatsapp">
    <source>WhatsApp</source>
    <translation>واتساب</translation>
  </message>
  <message id="channels.kind_social">
    <source>Social media</source>
    <translation>تواصل اجتماعي</translation>
  </message>
  <message id="channels.in_intake">
    <source>Offered in the form</source>
    <translation>تظهر في نموذج التسجيل</translation>
  </message>
  <message id="channels.in_poster">
    <source>On poster and leaflet</source>
    <translation>تظهر في الملصق والنشرة</translation>
  </message>
  <message id="channels.order">
    <source>The order here is that of the form and the poster. To change it:</source>
    <translation>ترتيب القنوات هنا هو ترتيبها في نموذج التسجيل والملصق. لتغييره:</translation>
  </message>
  <message id="departments.name">
    <source>Department</source>
    <translation>القسم</translation>
  </message>
  <message id="departments.staff">
    <source>Staff</source>
    <translation>الموظفون</translation>
  </message>
  <message id="departments.add">
    <source>New department</source>
    <translation>قسم جديد</translation>
  </message>
  <message id="departments.order">
    <source>The order here is that of all lists. To change it:</source>
    <translation>ترتيب الأقسام هنا هو ترتيبها في القوائم. لتغييره:</translation>
  </message>
  <message id="staff.roles_asked">
    <source>To be given here:</source>
    <translation>تنتظر المنح:</translation>
  </message>
  <message id="staff.roles_to_give">
    <source>Asked for by the desk that joined: {roles}. To give some of them alone, tick these and save.</source>
    <translation>طُلبت من المكتب المنضم: {roles}. لمنح بعضها فقط توضع علامته ثم يُحفظ.</translation>
  </message>
  <message id="staff.give_roles">
    <source>Give what is asked for</source>
    <translation>منح ما طُلب</translation>
  </message>
  <message id="staff.refuse_roles">
    <source>Refuse</source>
    <translation>رفض الطلب</translation>
  </message>
  <message id="staff.add">
    <source>New name</source>
    <translation>اسم جديد</translation>
  </message>
  <message id="categories.name">
    <source>Category</source>
    <translation>التصنيف</translation>
  </message>
  <message id="categories.priority">
    <source>Priority</source>
    <translation>الأولوية</translation>
  </message>
  <message id="categories.add">
    <source>New category</source>
    <translation>تصنيف جديد</translation>
  </message>
  <message id="categories.parent">
    <source>Below</source>
    <translation>يندرج تحت</translation>
  </message>
  <message id="categories.top">
    <source>At the top</source>
    <translation>لا شيء، تصنيف رئيس</translation>
  </message>
  <message id="categories.department_hint">
    <source>Cases of this category are sent there.</source>
    <translation>تُحال إليه حالات هذا التصنيف.</translation>
  </message>
  <message id="categories.is_urgent">
    <source>Its cases are urgent</source>
    <translation>حالاته عاجلة</translation>
  </message>
  <message id="categories.order">
    <source>The order here is that of all lists. To change it:</source>
    <translation>ترتيب التصنيفات هنا هو ترتيبها في القوائم. لتغييره:</translation>
  </message>
  <message id="calendar.text">
    <source>Response times are counted by it</source>
    <translation>تُحسب به المهل</translation>
  </message>
  <message id="calendar.week">
    <source>The week</source>
    <translation>أيام الأسبوع</translation>
  </message>
  <message id="calendar.closed">
    <source>Closed</source>
    <translation>مغلق</translation>
  </message>
  <message id="calendar.ramadan">
    <source>In Ramadan, on every working day</source>
    <translation>في رمضان، كل يوم عمل</translation>
  </message>
  <message id="calendar.day_minutes">
    <source>One working day in minutes</source>
    <translation>يوم العمل بالدقائق</translation>
  </message>
  <message id="calendar.minutes_hint">
    <source>In a target, in Ramadan too.</source>
    <translation>في حساب المهل، وفي رمضان أيضًا.</translation>
  </message>
  <message id="calendar.special">
    <source>Closures and half days</source>
    <translation>الإجازات والأيام القصيرة</translation>
  </message>
  <message id="calendar.special_text">
    <source>Eid, National Day, a short day. Dates in either calendar, such as 01/10/1448 or 23/09/2026; without hours the day is closed.</source>
    <translation>العيدان واليوم الوطني والأيام القصيرة. التاريخ بأي التقويمين، مثل 01/10/1448 أو 23/09/2026؛ واليوم بلا ساعات مغلق.</translation>
  </message>
  <message id="calendar.add">
    <source>Add</source>
    <translation>إضافة</translation>
  </message>
  <message id="calendar.day_name">
    <source>Occasion</source>
    <translation>المناسبة</translation>
  </message>
  <message id="calendar.first">
    <source>First day</source>
    <translation>أول يوم</translation>
  </message>
  <message id="calendar.last">
    <source>Last day</source>
    <translation>آخر يوم</translation>
  </message>
  <message id="calendar.hours">
    <source>Hours</source>
    <translation>الساعات</translation>
  </message>
  <message id="calendar.every_year">
    <source>Every year</source>
    <translation>كل سنة</translation>
  </message>
  <message id="calendar.remove">
    <source>Take away</source>
    <translation>حذف السطر</translation>
  </message>
  <message id="calendar.both">
    <source>{gregorian}, {hijri}</source>
    <translation>{gregorian}، {hijri}</translation>
  </message>
  <message id="calendar.hours_form">
    <source>Hours are written 08:00-12:00 13:00-16:00.</source>
    <translation>تُكتب الساعات هكذا 08:00-12:00 13:00-16:00.</translation>
  </message>
  <message id="calendar.hours_order">
    <source>Each stretch ends after it begins, and begins after the one before.</source>
    <translation>تنتهي كل فترة بعد بدايتها، وتبدأ بعد التي قبلها.</translation>
  </message>
  <message id="calendar.last_before_first">
    <source>The last day comes before the first.</source>
    <translation>آخر يوم قبل أول يوم.</translation>
  </message>
  <message id="targets.text">
    <source>A case keeps the times of the day on which it came</source>
    <translation>تبقى الحالة على مهلة يوم ورودها</translation>
  </message>
  <message id="targets.complaint_urgent">
    <source>Urgent complaint</source>
    <translation>شكوى عاجلة</translation>
  </message>
  <message id="targets.inquiry_urgent">
    <source>Urgent inquiry</source>
    <translation>استفسار عاجل</translation>
  </message>
  <message id="targets.suggestion_urgent">
    <source>Urgent suggestion</source>
    <translation>مقترح عاجل</translation>
  </message>
  <message id="targets.confirm">
    <source>Confirmation of receipt</source>
    <translation>تأكيد الاستلام</translation>
  </message>
  <message id="targets.first_reply">
    <source>First reply</source>
    <translation>أول رد</translation>
  </message>
  <message id="targets.result">
    <source>Result</source>
    <translation>النتيجة</translation>
  </message>
  <message id="targets.remind_holder">
    <source>Reminder to the holder at</source>
    <translation>تذكير المسؤول عند</translation>
  </message>
  <message id="targets.tell_supervisor">
    <source>To the supervisor at</source>
    <translation>إبلاغ المشرف عند</translation>
  </message>
  <message id="targets.tell_director">
    <source>To the director at</source>
    <translation>إبلاغ المدير عند</translation>
  </message>
  <message id="targets.percent_hint">
    <source>per cent of the time</source>
    <translation>بالمئة من المهلة</translation>
  </message>
  <message id="targets.days" numerus="yes">
    <source>working days</source>
    <translation>
      <numerusform>أيام عمل</numerusform>
      <numerusform>يوم عمل</numerusform>
      <numerusform>يوما عمل</numerusform>
      <numerusform>أيام عمل</numerusform>
      <numerusform>يوم عمل</numerusform>
      <numerusform>يوم عمل</numerusform>
    </translation>
  </message>
  <message id="targets.hours" numerus="yes">
    <source>working hours</source>
    <translation>
      <numerusform>ساعات عمل</numerusform>
      <numerusform>ساعة عمل</numerusform>
      <numerusform>ساعتا عمل</numerusform>
      <numerusform>ساعات عمل</numerusform>
      <numerusform>ساعة عمل</numerusform>
      <numerusform>ساعة عمل</numerusform>
    </translation>
  </message>
  <message id="targets.minutes" numerus="yes">
    <source>minutes</source>
    <translation>
      <numerusform>دقائق</numerusform>
      <numerusform>دقيقة</numerusform>
      <numerusform>دقيقتان</numerusform>
      <numerusform>دقائق</numerusform>
      <numerusform>دقيقة</numerusform>
      <numerusform>دقيقة</numerusform>
    </translation>
  </message>
  <message id="targets.in_words">
    <source>Working time: {amount}</source>
    <translation>من وقت العمل: {amount}</translation>
  </message>
  <message id="targets.unit">
    <source>unit</source>
    <translation>الوحدة</translation>
  </message>
  <message id="targets.same_day">
    <source>the same working day</source>
    <translation>يوم العمل نفسه</translation>
  </message>
  <message id="targets.at_once">
    <source>at once</source>
    <translation>فورًا</translation>
  </message>
  <message id="targets.untimed">
    <source>not timed</source>
    <translation>بلا مهلة</translation>
  </message>
  <message id="targets.number_needed">
    <source>A number is missing.</source>
    <translation>رقم ناقص.</translation>
  </message>
  <message id="display.text">
    <source>On this machine alone</source>
    <translation>على هذا الجهاز وحده</translation>
  </message>
  <message id="display.language">
    <source>Language</source>
    <translation>اللغة</translation>
  </message>
  <message id="display.arabic">
    <source>Arabic</source>
    <translation>العربية</translation>
  </message>
  <message id="display.english">
    <source>English</source>
    <translation>الإنجليزية</translation>
  </message>
  <message id="display.digits">
    <source>Digits</source>
    <translation>الأرقام</translation>
  </message>
  <message id="display.digits_latin">
    <source>0123</source>
    <translation>0123</translation>
  </message>
  <message id="display.digits_arabic">
    <source>٠١٢٣</source>
    <translation>٠١٢٣</translation>
  </message>
  <message id="display.theme">
    <source>Theme</source>
    <translation>السمة</translation>
  </message>
  <message id="display.light">
    <source>Light</source>
    <translation>فاتحة</translation>
  </message>
  <message id="display.dark">
    <source>Dark</source>
    <translation>داكنة</translation>
  </message>
  <message id="display.size">
    <source>Text size</source>
    <translation>حجم النص</translation>
  </message>
  <message id="display.percent">
    <source>{n} %</source>
    <translation>{n} %</translation>
  </message>
  <message id="display.open_again">
    <source>Open the window again now</source>
    <translation>إعادة فتح النافذة الآن</translation>
  </message>
  <message id="display.share_busy">
    <source>The shared folder does not answer at this moment. The new look is seen when the program is opened.</source>
    <translation>مجلد المشاركة لا يستجيب في هذه اللحظة. يظهر الشكل الجديد عند فتح البرنامج.</translation>
  </message>
  <message id="display.next_start">
    <source>Saved. It is seen when the window is opened again.</source>
    <translation>حُفظ. يظهر التغيير عند فتح النافذة من جديد.</translation>
  </message>
  <message id="print.text">
    <source>On this machine alone</source>
    <translation>على هذا الجهاز وحده</translation>
  </message>
  <message id="print.printer">
    <source>Printer</source>
    <translation>الطابعة</translation>
  </message>
  <message id="print.paper">
    <source>Paper</source>
    <translation>الورق</translation>
  </message>
  <message id="print.usual">
    <source>The usual one of the system</source>
    <translation>طابعة النظام المعتادة</translation>
  </message>
  <message id="print.none_found">
    <source>No printer can be reached from this machine.</source>
    <translation>لا توجد طابعة يمكن الوصول إليها من هذا الجهاز.</translation>
  </message>
  <message id="set.templates">
    <source>Templates and messages</source>
    <translation>القوالب والرسائل</translation>
  </message>
  <message id="set.answers">
    <source>Services and answers</source>
    <translation>الخدمات والإجابات المعتمدة</translation>
  </message>
  <message id="set.routines">
    <source>Routines</source>
    <translation>الأعمال الدورية</translation>
  </message>
  <message id="set.evidence">
    <source>Evidence</source>
    <translation>الأدلة</translation>
  </message>
  <message id="set.reviewed_today">
    <source>Reviewed today</source>
    <translation>رُوجع اليوم</translation>
  </message>
  <message id="categories.needs_evidence">
    <source>Closing needs evidence</source>
    <translation>الإغلاق يحتاج دليلًا</translation>
  </message>
  <message id="categories.needs_action">
    <source>Closing needs a corrective action</source>
    <translation>الإغلاق يحتاج إجراءً تصحيحيًا</translation>
  </message>
  <message id="categories.needs_approval">
    <source>Closing needs an approved reply</source>
    <translation>الإغلاق يحتاج اعتماد الرد</translation>
  </message>
  <message id="categories.needs_hint">
    <source>What is asked holds for cases of this category that are closed from now on.</source>
    <translation>يسري ذلك على حالات هذا التصنيف عند إغلاقها من الآن.</translation>
  </message>
  <message id="categories.to_close">
    <source>To close</source>
    <translation>للإغلاق</translation>
  </message>
  <message id="categories.evidence">
    <source>evidence</source>
    <translation>دليل</translation>
  </message>
  <message id="categories.action">
    <source>action</source>
    <translation>إجراء</translation>
  </message>
  <message id="categories.approval">
    <source>approval</source>
    <translation>اعتماد</translation>
  </message>
  <message id="templates.add">
    <source>New template</source>
    <translation>قالب جديد</translation>
  </message>
  <message id="templates.name">
    <source>Template</source>
    <translation>القالب</translation>
  </message>
  <message id="templates.purpose">
    <source>Purpose</source>
    <translation>الغرض</translation>
  </message>
  <message id="templates.means">
    <source>Sent by</source>
    <translation>يُرسل عبر</translation>
  </message>
  <message id="templates.text">
    <source>Words</source>
    <translation>النص</translation>
  </message>
  <message id="templates.order">
    <source>Templates are offered in this order. Changed with</source>
    <translation>تُعرض القوالب بهذا الترتيب، ويُغيَّر بـ</translation>
  </message>
  <message id="templates.insert">
    <source>Insert a placeholder</source>
    <translation>إدراج خانة تُملأ آليًا</translation>
  </message>
  <message id="templates.preview">
    <source>Preview with invented values</source>
    <translation>معاينة ببيانات تجريبية</translation>
  </message>
  <message id="templates.no_preview">
    <source>The preview appears when the template is sound.</source>
    <translation>تظهر المعاينة حين يسلم القالب من الخطأ.</translation>
  </message>
  <message id="templates.sms">
    <source>As a text message: {units} characters, parts: {parts}</source>
    <translation>رسالة نصية: الأحرف {units}، الأجزاء {parts}</translation>
  </message>
  <message id="purpose.receipt">
    <source>Receipt confirmed</source>
    <translation>تأكيد الاستلام</translation>
  </message>
  <message id="purpose.result">
    <source>Result</source>
    <translation>النتيجة</translation>
  </message>
  <message id="purpose.opinion">
    <source>Opinion invited</source>
    <translation>دعوة لإبداء الرأي</translation>
  </message>
  <message id="purpose.missing_paper">
    <source>Missing paper</source>
    <translation>ورقة ناقصة</translation>
  </message>
  <message id="purpose.follow_up">
    <source>Follow-up</source>
    <translation>المتابعة</translation>
  </message>
  <message id="sample.name">
    <source>Huda Salih</source>
    <translation>هدى صالح</translation>
  </message>
  <message id="sample.centre">
    <source>Beneficiary service centre</source>
    <translation>مركز خدمة المستفيد</translation>
  </message>
  <message id="sample.charity">
    <source>The charity</source>
    <translation>الجمعية</translation>
  </message>
  <message id="sample.reply">
    <source>The name was added to the list, and the card can be collected.</source>
    <translation>أُضيف الاسم إلى الكشف، ويمكن استلام البطاقة.</translation>
  </message>
  <message id="sample.remedy">
    <source>The name was added to the list.</source>
    <translation>إضافة الاسم إلى الكشف.</translation>
  </message>
  <message id="sample.missing">
    <source>Bank account statement</source>
    <translation>كشف الحساب البنكي</translation>
  </message>
  <message id="sample.code_word">
    <source>lantern</source>
    <translation>قنديل</translation>
  </message>
  <message id="answers.add">
    <source>New answer</source>
    <translation>إجابة جديدة</translation>
  </message>
  <message id="answers.title">
    <source>Service or question</source>
    <translation>الخدمة أو السؤال</translation>
  </message>
  <message id="answers.text">
    <source>Approved words</source>
    <translation>النص المعتمد</translation>
  </message>
  <message id="answers.text_hint">
    <source>Short, in the words in which it is read aloud to the caller.</source>
    <translation>نص قصير بالكلمات التي تُقرأ على المتصل.</translation>
  </message>
  <message id="answers.keywords">
    <source>Other words for it</source>
    <translation>كلمات أخرى يُبحث بها</translation>
  </message>
  <message id="answers.keywords_hint">
    <source>What people call it, with spaces between.</source>
    <translation>ما يسميه الناس به، وبين الكلمات مسافة.</translation>
  </message>
  <message id="answers.reviewed_on">
    <source>Reviewed on</source>
    <translation>تاريخ المراجعة</translation>
  </message>
  <message id="answers.reviewed">
    <source>Reviewed {date}, {name}</source>
    <translation>رُوجعت {date}، {name}</translation>
  </message>
  <message id="answers.empty">
    <source>What is written here is found beside the intake form with Alt+S.</source>
    <translation>ما يُكتب هنا يظهر بجانب نموذج التسجيل بالمفتاح Alt+S.</translation>
  </message>
  <message id="routines.add">
    <source>New routine</source>
    <translation>عمل دوري جديد</translation>
  </message>
  <message id="routines.every">
    <source>How often</source>
    <translation>التكرار</translation>
  </message>
  <message id="routines.unit">
    <source>Unit</source>
    <translation>الوحدة</translation>
  </message>
  <message id="routines.days">
    <source>days</source>
    <translation>يوم</translation>
  </message>
  <message id="routines.weeks">
    <source>weeks</source>
    <translation>أسبوع</translation>
  </message>
  <message id="routines.months">
    <source>months</source>
    <translation>شهر</translation>
  </message>
  <message id="routines.of_step">
    <source>Step {step}</source>
    <translation>الخطوة {step}</translation>
  </message>
  <message id="routines.name_hint">
    <source>A shipped routine keeps its usual name where this is empty.</source>
    <translation>إن تُرك فارغًا بقي للعمل المعتاد اسمه.</translation>
  </message>
  <message id="limits.text">
    <source>Limits on files that are added to a case. They hold on every desk.</source>
    <translation>حدود الملفات التي تُضاف إلى الحالة، وتسري على كل المكاتب.</translation>
  </message>
  <message id="limits.largest">
    <source>Largest file, in megabytes</source>
    <translation>أكبر ملف بالميغابايت</translation>
  </message>
  <message id="limits.largest_hint">
    <source>A larger file is refused, with the reason.</source>
    <translation>يُرفض الملف الأكبر مع ذكر السبب.</translation>
  </message>
  <message id="limits.most">
    <source>Files in one case</source>
    <translation>عدد الملفات في الحالة الواحدة</translation>
  </message>
  <message id="limits.most_hint">
    <source>From 1 to 1000.</source>
    <translation>من 1 إلى 1000.</translation>
  </message>
  <message id="limits.keeps_unknown">
    <source>Keep files of unknown kind</source>
    <translation>قبول ملفات غير معروفة النوع</translation>
  </message>
  <message id="limits.keeps_unknown_hint">
    <source>They can be saved to a file again, but are not shown here. Programs are always refused.</source>
    <translation>يمكن حفظها على الجهاز وفتحها ببرنامجها، ولا تُعرض هنا. والبرامج مرفوضة دائمًا.</translation>
  </message>
  <message id="count.templates" numerus="yes">
    <source>{n} templates</source>
    <translation>
      <numerusform>لا قوالب</numerusform>
      <numerusform>قالب واحد</numerusform>
      <numerusform>قالبان</numerusform>
      <numerusform>{n} قوالب</numerusform>
      <numerusform>{n} قالبًا</numerusform>
      <numerusform>{n} قالب</numerusform>
    </translation>
  </message>
  <message id="count.answers" numerus="yes">
    <source>{n} answers</source>
    <translation>
      <numerusform>لا إجابات</numerusform>
      <numerusform>إجابة واحدة</numerusform>
      <numerusform>إجابتان</numerusform>
      <numerusform>{n} إجابات</numerusform>
      <numerusform>{n} إجابة</numerusform>
      <numerusform>{n} إجابة</numerusform>
    </translation>
  </message>
  <message id="count.routines" numerus="yes">
    <source>{n} routines</source>
    <translation>
      <numerusform>لا أعمال</numerusform>
      <numerusform>عمل واحد</numerusform>
      <numerusform>عملان</numerusform>
      <numerusform>{n} أعمال</numerusform>
      <numerusform>{n} عملًا</numerusform>
      <numerusform>{n} عمل</numerusform>
    </translation>
  </message>
  <message id="answers.empty_title">
    <source>No approved answers yet</source>
    <translation>لا إجابات معتمدة بعد</translation>
  </message>
  <message id="routine.name">
    <source>Work of the centre</source>
    <translation>عمل المركز</translation>
  </message>
  <message id="routine.step">
    <source>Step</source>
    <translation>الخطوة</translation>
  </message>
  <message id="set.papers">
    <source>Poster and forms</source>
    <translation>الملصق والنماذج</translation>
  </message>
  <message id="channels.poster">
    <source>Channels poster</source>
    <translation>ملصق القنوات</translation>
  </message>
  <message id="papers.text">
    <source>As they print, with the channels of the directory.</source>
    <translation>كما تُطبع، بقنوات الدليل.</translation>
  </message>
  <message id="papers.poster">
    <source>Channels poster, A4</source>
    <translation>ملصق القنوات، A4</translation>
  </message>
  <message id="papers.poster_hint">
    <source>For the wall of the reception and the branches: how the centre is reached, with codes to scan.</source>
    <translation>لجدار الاستقبال والفروع: طرق الوصول إلى المركز، مع رموز للمسح.</translation>
  </message>
  <message id="papers.leaflet">
    <source>Leaflet, A5, two pages</source>
    <translation>نشرة القنوات، A5، صفحتان</translation>
  </message>
  <message id="papers.leaflet_hint">
    <source>To hand out: the channels in front, what happens with a complaint and by when behind.</source>
    <translation>للتوزيع: القنوات في الوجه، وما يجري للشكوى ومواعيده في الظهر.</translation>
  </message>
  <message id="papers.forms">
    <source>Blank forms with reserved numbers, A4</source>
    <translation>نماذج ورقية بأرقام محجوزة، A4</translation>
  </message>
  <message id="papers.forms_hint">
    <source>For power cuts and visits away from the desk. No case takes these numbers until its form is keyed in.</source>
    <translation>لانقطاع الكهرباء والعمل بعيدًا عن المكتب. لا تأخذ حالة هذه الأرقام حتى يُدخل نموذجها.</translation>
  </message>
  <message id="papers.how_many">
    <source>How many forms</source>
    <translation>عدد النماذج</translation>
  </message>
  <message id="papers.how_many_hint">
    <source>From 1 to 50 at a time.</source>
    <translation>من 1 إلى 50 في المرة الواحدة.</translation>
  </message>
  <message id="papers.reserve">
    <source>Reserve numbers</source>
    <translation>حجز الأرقام</translation>
  </message>
  <message id="papers.again">
    <source>Show the unused ones again</source>
    <translation>عرض غير المستعملة مرة أخرى</translation>
  </message>
  <message id="papers.none_unused">
    <source>No reserved number is unused.</source>
    <translation>لا أرقام محجوزة غير مستعملة.</translation>
  </message>
  <message id="papers.unused">
    <source>Reserved and unused: {count} ({numbers})</source>
    <translation>المحجوز غير المستعمل: {count} ({numbers})</translation>
  </message>
  <message id="papers.unused_more">
    <source>Reserved and unused: {count} ({numbers} and others)</source>
    <translation>المحجوز غير المستعمل: {count} ({numbers} وغيرها)</translation>
  </message>
  <message id="papers.no_printer">
    <source>No printer</source>
    <translation>لا طابعة</translation>
  </message>
  <message id="papers.more">
    <source>Further pages: {n}</source>
    <translation>صفحات أخرى: {n}</translation>
  </message>
  <message id="templates.by_whatsapp">
    <source>WhatsApp</source>
    <translation>واتساب</translation>
  </message>
  <message id="templates.by_sms">
    <source>Text message</source>
    <translation>رسالة نصية</translation>
  </message>
  <message id="templates.by_letter">
    <source>Letter</source>
    <translation>خطاب</translation>
  </message>
  <message id="set.last_review">
    <source>Last gone through: {date}.</source>
    <translation>آخر مراجعة للدليل: {date}.</translation>
  </message>
  <message id="set.never_reviewed">
    <source>The directory was not gone through yet.</source>
    <translation>لم تُسجل مراجعة للدليل بعد.</translation>
  </message>
  <message id="templates.sensitive">
    <source>Not for a confidential case or one with a safe-contact note: it tells {names}.</source>
    <translation>لا يُرسل في حالة سرية أو فيها ملاحظة تواصل آمن، لأن فيه {names}.</translation>
  </message>
</context>
</TS>
