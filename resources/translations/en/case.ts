<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="count.events" numerus="yes">
    <source>{n} events</source>
    <translation>
      <numerusform>{n} event</numerusform>
      <numerusform>{n} events</numerusform>
    </translation>
  </message>
  <message id="print.slip_broken" numerus="yes">
    <source>The printer stopped at {n} slips, which were not printed: {numbers}</source>
    <translation>
      <numerusform>The printer stopped at {n} slip, which was not printed: {numbers}</numerusform>
      <numerusform>The printer stopped at {n} slips, which were not printed: {numbers}</numerusform>
    </translation>
  </message>
</context>
</TS>
