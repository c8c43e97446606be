<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="evidence.and_more" numerus="yes">
    <source>and {n} more</source>
    <translation>
      <numerusform>and one more</numerusform>
      <numerusform>and {n} more</numerusform>
    </translation>
  </message>
</context>
</TS>
