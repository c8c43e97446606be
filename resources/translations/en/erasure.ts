<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name>erasure</name>
  <message id="keeping.years" numerus="yes">
    <source>{n} years</source>
    <translation>
      <numerusform>one year</numerusform>
      <numerusform>{n} years</numerusform>
    </translation>
  </message>
  <message id="keeping.months" numerus="yes">
    <source>{n} months</source>
    <translation>
      <numerusform>one month</numerusform>
      <numerusform>{n} months</numerusform>
    </translation>
  </message>
  <message id="erasure.due_count" numerus="yes">
    <source>{n} cases need not be kept any more.</source>
    <translation>
      <numerusform>One case need not be kept any more.</numerusform>
      <numerusform>{n} cases need not be kept any more.</numerusform>
    </translation>
  </message>
  <message id="erasure.more_cases" numerus="yes">
    <source>and {n} cases more</source>
    <translation>
      <numerusform>and one case more</numerusform>
      <numerusform>and {n} cases more</numerusform>
    </translation>
  </message>
</context>
</TS>
