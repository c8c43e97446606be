<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="practice.banner">
    <source>Practice: nothing here is real</source>
    <translation>تدريب: لا شيء هنا حقيقي</translation>
  </message>
  <message id="practice.title">
    <source>PRACTICE</source>
    <translation>تدريب</translation>
  </message>
  <message id="practice.text">
    <source>Invented people and cases. Nothing recorded here reaches the real work.</source>
    <translation>أشخاص وحالات مخترعة. ما يُسجَّل هنا لا يصل إلى العمل الحقيقي.</translation>
  </message>
  <message id="practice.enter">
    <source>Practise with invented people and cases</source>
    <translation>وضع التدريب بأشخاص وحالات مخترعة</translation>
  </message>
  <message id="practice.leave">
    <source>Back to the real work</source>
    <translation>العودة إلى العمل الحقيقي</translation>
  </message>
  <message id="practice.anew">
    <source>Begin anew</source>
    <translation>بدء التدريب من جديد</translation>
  </message>
  <message id="practice.anew_sure">
    <source>Throw away what was practised?</source>
    <translation>يُمحى كل ما في التدريب؟</translation>
  </message>
  <message id="practice.preparing">
    <source>The practice desk is being made</source>
    <translation>يُجهَّز مكتب التدريب</translation>
  </message>
  <message id="practice.preparing_text">
    <source>Invented people and cases are filled in. This takes a few seconds.</source>
    <translation>تُملأ أشخاص وحالات مخترعة. يستغرق ذلك ثواني.</translation>
  </message>
  <message id="practice.desk_name">
    <source>Practice</source>
    <translation>التدريب</translation>
  </message>
  <message id="practice.code_kept">
    <source>ZZ is the code of practice desks alone.</source>
    <translation>الرمز ZZ لمكاتب التدريب وحدها.</translation>
  </message>
  <message id="paper.practice.mark">
    <source>PRACTICE</source>
    <translation>تدريب</translation>
  </message>
  <message id="paper.practice.not_real">
    <source>PRACTICE: not a real case</source>
    <translation>تدريب: ليست حالة حقيقية</translation>
  </message>
</context>
</TS>
