<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="app.name">
    <source>Kafel Desk</source>
    <translation>مكتب كافل</translation>
  </message>
  <message id="nav.intake">
    <source>Register</source>
    <translation>تسجيل</translation>
  </message>
  <message id="nav.cases">
    <source>Cases</source>
    <translation>الحالات</translation>
  </message>
  <message id="nav.follow_ups">
    <source>Follow-ups</source>
    <translation>المتابعات</translation>
  </message>
  <message id="nav.board">
    <source>Board</source>
    <translation>اللوحة</translation>
  </message>
  <message id="nav.reports">
    <source>Reports</source>
    <translation>التقارير</translation>
  </message>
  <message id="nav.settings">
    <source>Settings</source>
    <translation>الإعدادات</translation>
  </message>
  <message id="new.call">
    <source>New call</source>
    <translation>اتصال جديد</translation>
  </message>
  <message id="new.visit">
    <source>New visit</source>
    <translation>زيارة جديدة</translation>
  </message>
  <message id="new.message">
    <source>New message</source>
    <translation>رسالة جديدة</translation>
  </message>
  <message id="status.desk">
    <source>Desk {code}, {name}</source>
    <translation>مكتب {code}، {name}</translation>
  </message>
  <message id="status.nobody">
    <source>Nobody has sat down yet</source>
    <translation>لم يُختر موظف بعد</translation>
  </message>
  <message id="status.window_title">
    <source>{page} · Kafel Desk</source>
    <translation>{page} · مكتب كافل</translation>
  </message>
  <message id="sync.only_desk">
    <source>Only one desk so far</source>
    <translation>مكتب واحد حتى الآن</translation>
  </message>
  <message id="search.hint">
    <source>Search by case number, name, phone or any word</source>
    <translation>بحث برقم الحالة أو الاسم أو الجوال أو أي كلمة</translation>
  </message>
  <message id="state.new">
    <source>New</source>
    <translation>جديدة</translation>
  </message>
  <message id="state.referred">
    <source>Transferred</source>
    <translation>محالة</translation>
  </message>
  <message id="state.progress">
    <source>In progress</source>
    <translation>قيد المعالجة</translation>
  </message>
  <message id="state.waiting">
    <source>Waiting</source>
    <translation>بانتظار المستفيد</translation>
  </message>
  <message id="state.replied">
    <source>Replied</source>
    <translation>تم الرد</translation>
  </message>
  <message id="state.closed">
    <source>Closed</source>
    <translation>مغلقة</translation>
  </message>
  <message id="state.reopened">
    <source>Reopened</source>
    <translation>معاد فتحها</translation>
  </message>
  <message id="state.void">
    <source>Void</source>
    <translation>ملغاة</translation>
  </message>
  <message id="crash.title">
    <source>Something went wrong</source>
    <translation>حدث خلل غير متوقع</translation>
  </message>
  <message id="crash.text">
    <source>The program goes on, and everything saved is safe. The report below holds no personal data; copying it to the administrator helps to mend the fault.</source>
    <translation>البرنامج مستمر، وكل ما حُفظ باقٍ. التقرير أدناه لا يحوي بيانات شخصية، وإرساله إلى مدير النظام يعين على إصلاح الخلل.</translation>
  </message>
  <message id="crash.report">
    <source>Report</source>
    <translation>التقرير</translation>
  </message>
  <message id="crash.copy">
    <source>Copy the report</source>
    <translation>نسخ التقرير</translation>
  </message>
  <message id="crash.close">
    <source>Back to work</source>
    <translation>متابعة العمل</translation>
  </message>
  <message id="trouble.title">
    <source>This could not be done now.</source>
    <translation>تعذّر إتمام هذا الآن.</translation>
  </message>
  <message id="trouble.text">
    <source>Nothing that was saved is lost. It can be tried again once the disk or the file is free.</source>
    <translation>لا يضيع شيء مما حُفظ. يمكن تكرار المحاولة بعد أن يتاح القرص أو الملف.</translation>
  </message>
  <message id="trouble.refused">
    <source>This cannot be done.</source>
    <translation>لا يمكن إتمام هذا.</translation>
  </message>
  <message id="widget.no_match">
    <source>Nothing in the list has this name</source>
    <translation>لا شيء في القائمة بهذا الاسم</translation>
  </message>
  <message id="widget.cancel">
    <source>Cancel</source>
    <translation>إلغاء</translation>
  </message>
  <message id="list.comma">
    <source>, </source>
    <translation>، </translation>
  </message>
  <message id="widget.date_hint">
    <source>Day/month/year, Hijri or Gregorian</source>
    <translation>يوم/شهر/سنة، هجري أو ميلادي</translation>
  </message>
</context>
</TS>
