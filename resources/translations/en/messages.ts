<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="message.sms_parts" numerus="yes">
    <source>{n} parts, {units} characters, {left} left in the last</source>
    <translation>
      <numerusform>One part, {units} characters, {left} left</numerusform>
      <numerusform>{n} parts, {units} characters, {left} left in the last</numerusform>
    </translation>
  </message>
</context>
</TS>
