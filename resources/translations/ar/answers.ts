<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="answers.beside">
    <source>Services and approved answers</source>
    <translation>الخدمات والإجابات المعتمدة</translation>
  </message>
  <message id="answers.search">
    <source>Search the answers</source>
    <translation>بحث في الإجابات</translation>
  </message>
  <message id="answers.fresh">
    <source>Reviewed {date}</source>
    <translation>رُوجعت {date}</translation>
  </message>
  <message id="answers.none_yet">
    <source>There are no approved answers yet. The supervisor, the director or the administrator writes them in the settings.</source>
    <translation>لا توجد إجابات معتمدة بعد. يكتبها المشرف أو المدير أو مدير النظام في الإعدادات.</translation>
  </message>
  <message id="answers.none_found">
    <source>No answer has these words.</source>
    <translation>لا توجد إجابة فيها هذه الكلمات.</translation>
  </message>
  <message id="answers.give">
    <source>Into: answered on the spot</source>
    <translation>إلى «أُجيب في الحال»</translation>
  </message>
  <message id="answers.back">
    <source>Back to the list</source>
    <translation>رجوع إلى القائمة</translation>
  </message>
</context>
</TS>
