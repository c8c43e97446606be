<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name>user_menu</name>
  <message id="user.own_looks">
    <source>What I opened</source>
    <translation>ما اطلعت عليه</translation>
  </message>
  <message id="user.password">
    <source>Change the password</source>
    <translation>تغيير كلمة المرور</translation>
  </message>
  <message id="user.lock">
    <source>Lock</source>
    <translation>قفل الشاشة</translation>
  </message>
  <message id="user.switch">
    <source>Switch user</source>
    <translation>تبديل المستخدم</translation>
  </message>
  <message id="user.log_out">
    <source>Log out</source>
    <translation>تسجيل الخروج</translation>
  </message>
</context>
</TS>
