<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="case.step_evidence" numerus="yes">
    <source>{n} pieces of evidence, the last {when}</source>
    <translation>
      <numerusform>One piece of evidence, {when}</numerusform>
      <numerusform>{n} pieces of evidence, the last {when}</numerusform>
    </translation>
  </message>
  <message id="evidence.and_more" numerus="yes">
    <source>and {n} more</source>
    <translation>
      <numerusform>and one more</numerusform>
      <numerusform>and {n} more</numerusform>
    </translation>
  </message>
</context>
</TS>
