<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="error.number_form">
    <source>This is no case number. It looks like KA-26-00042-7; its middle part alone is enough.</source>
    <translation>هذا ليس رقم حالة. مثاله KA-26-00042-7، ويكفي منه جزؤه الأوسط.</translation>
  </message>
  <message id="error.number_check">
    <source>A digit of this number is wrong: its last digit does not fit. Please read it again.</source>
    <translation>في هذا الرقم خانة غير صحيحة: خانته الأخيرة لا توافق بقيته. تلزم قراءته مرة أخرى.</translation>
  </message>
  <message id="saved.read_as">
    <source>Read as: {letters}, then {year}, then {counter}, then {check}.</source>
    <translation>يُقرأ هكذا: {letters}، ثم {year}، ثم {counter}، ثم {check}.</translation>
  </message>
</context>
</TS>
