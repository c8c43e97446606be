<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="conflict.both_officers">
    <source>Assigned to both at the same time. Both are told, and the later one is shown until one is chosen.</source>
    <translation>أُسندت إلى الاثنين معًا. يظهر ذلك لكليهما، والمعروض آخرهما حتى يُختار أحدهما.</translation>
  </message>
  <message id="conflict.shown_now">
    <source>Shown until one is chosen</source>
    <translation>المعروضة حتى الاختيار</translation>
  </message>
  <message id="case.second_look">
    <source>A closing that does not count.</source>
    <translation>إغلاق لم يُحتسب.</translation>
  </message>
  <message id="case.second_look_text">
    <source>Closed {when}, {who}, before this had arrived: {what} The case is open, and a supervisor looks at it again.</source>
    <translation>سُجّل الإغلاق {when}، {who}، قبل أن يصل: {what} الحالة مفتوحة، وتنتظر نظرة ثانية من المشرف.</translation>
  </message>
  <message id="case.unseen_more" numerus="yes">
    <source>And {n} more.</source>
    <translation>
      <numerusform>ولا شيء غير ذلك.</numerusform>
      <numerusform>وحدث آخر.</numerusform>
      <numerusform>وحدثان آخران.</numerusform>
      <numerusform>و{n} أحداث أخرى.</numerusform>
      <numerusform>و{n} حدثًا آخر.</numerusform>
      <numerusform>و{n} حدث آخر.</numerusform>
    </translation>
  </message>
</context>
</TS>
