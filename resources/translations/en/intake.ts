<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="intake.known" numerus="yes">
    <source>Known number, of {n} people</source>
    <translation>
      <numerusform>Known number</numerusform>
      <numerusform>Known number, of {n} people</numerusform>
    </translation>
  </message>
  <message id="error.fields" numerus="yes">
    <source>{n} fields need correction: {field}</source>
    <translation>
      <numerusform>One field needs correction: {field}</numerusform>
      <numerusform>{n} fields need correction: {field}</numerusform>
    </translation>
  </message>
  <message id="caller.which" numerus="yes">
    <source>The number is recorded for {n} people: which of them is it?</source>
    <translation>
      <numerusform>The number is recorded.</numerusform>
      <numerusform>The number is recorded for {n} people: which of them is it?</numerusform>
    </translation>
  </message>
  <message id="caller.more_open" numerus="yes">
    <source>{n} more open cases</source>
    <translation>
      <numerusform>One more open case</numerusform>
      <numerusform>{n} more open cases</numerusform>
    </translation>
  </message>
  <message id="caller.closed_before" numerus="yes">
    <source>{n} closed cases before, the last on {date}.</source>
    <translation>
      <numerusform>One closed case before, on {date}.</numerusform>
      <numerusform>{n} closed cases before, the last on {date}.</numerusform>
    </translation>
  </message>
  <message id="count.contacts" numerus="yes">
    <source>{n} contacts</source>
    <translation>
      <numerusform>One contact</numerusform>
      <numerusform>{n} contacts</numerusform>
    </translation>
  </message>
</context>
</TS>
