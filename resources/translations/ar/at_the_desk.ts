<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="login.who">
    <source>Who is at the desk?</source>
    <translation>اختيار المستخدم</translation>
  </message>
  <message id="login.staff_here">
    <source>The last ones at this desk stand first.</source>
    <translation>آخر من عمل على هذا المكتب أولًا.</translation>
  </message>
  <message id="login.other">
    <source>Somebody else</source>
    <translation>مستخدم آخر</translation>
  </message>
  <message id="login.enter">
    <source>Begin</source>
    <translation>دخول</translation>
  </message>
  <message id="login.named">
    <source>Everything recorded from now on carries this name.</source>
    <translation>كل ما يُسجَّل بعد الدخول يحمل هذا الاسم.</translation>
  </message>
  <message id="login.fast_switch">
    <source>Fast switching:</source>
    <translation>تبديل سريع:</translation>
  </message>
  <message id="login.draft_kept">
    <source>from any screen. What was not saved stays a draft of its owner.</source>
    <translation>من أي شاشة. ما لم يُحفظ يبقى مسودة لصاحبه.</translation>
  </message>
  <message id="login.new_name">
    <source>A new name</source>
    <translation>إضافة اسم جديد</translation>
  </message>
  <message id="login.name">
    <source>Name</source>
    <translation>الاسم</translation>
  </message>
  <message id="login.role">
    <source>Work</source>
    <translation>العمل</translation>
  </message>
  <message id="login.role_choose">
    <source>Choose</source>
    <translation>اختيار من القائمة</translation>
  </message>
  <message id="login.add">
    <source>Add and begin</source>
    <translation>إضافة ودخول</translation>
  </message>
  <message id="login.draft_of_visit">
    <source>Draft of a visit: {time}</source>
    <translation>مسودة زيارة: {time}</translation>
  </message>
  <message id="login.draft_of_call">
    <source>Draft of a call: {time}</source>
    <translation>مسودة اتصال: {time}</translation>
  </message>
  <message id="login.draft_of_message">
    <source>Draft of a message: {time}</source>
    <translation>مسودة رسالة: {time}</translation>
  </message>
  <message id="role.reception">
    <source>Reception</source>
    <translation>الاستقبال</translation>
  </message>
  <message id="role.call_handler">
    <source>Call centre</source>
    <translation>مركز الاتصال</translation>
  </message>
  <message id="role.media">
    <source>New media</source>
    <translation>الإعلام الجديد</translation>
  </message>
  <message id="role.officer">
    <source>Client happiness</source>
    <translation>إسعاد العملاء</translation>
  </message>
  <message id="role.department">
    <source>Department</source>
    <translation>موظف قسم</translation>
  </message>
  <message id="role.supervisor">
    <source>Supervisor</source>
    <translation>المشرف</translation>
  </message>
  <message id="role.director">
    <source>Director</source>
    <translation>المدير</translation>
  </message>
  <message id="role.focal">
    <source>Safeguarding focal person</source>
    <translation>مسؤول الحماية</translation>
  </message>
  <message id="role.administrator">
    <source>Administrator</source>
    <translation>مدير النظام</translation>
  </message>
  <message id="role.auditor">
    <source>Auditor</source>
    <translation>المدقق</translation>
  </message>
</context>
</TS>
