<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="count.cases" numerus="yes">
    <source>{n} cases</source>
    <translation>
      <numerusform>{n} case</numerusform>
      <numerusform>{n} cases</numerusform>
    </translation>
  </message>
  <message id="count.selected" numerus="yes">
    <source>{n} cases selected</source>
    <translation>
      <numerusform>{n} case selected</numerusform>
      <numerusform>{n} cases selected</numerusform>
    </translation>
  </message>
  <message id="search.first_of_many" numerus="yes">
    <source>the newest {n}</source>
    <translation>
      <numerusform>the newest {n}</numerusform>
      <numerusform>the newest {n}</numerusform>
    </translation>
  </message>
</context>
</TS>
