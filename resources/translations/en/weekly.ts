<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name>weekly</name>
  <message id="book.weeks_ago" numerus="yes">
    <source>{n} weeks ago</source>
    <translation>
      <numerusform>{n} week ago</numerusform>
      <numerusform>{n} weeks ago</numerusform>
    </translation>
  </message>
  <message id="report.exported" numerus="yes">
    <source>The workbook was written with {n} cases: {path}</source>
    <translation>
      <numerusform>The workbook was written with {n} case: {path}</numerusform>
      <numerusform>The workbook was written with {n} cases: {path}</numerusform>
    </translation>
  </message>
  <message id="report.over" numerus="yes">
    <source>in {n} cases</source>
    <translation>
      <numerusform>in one case</numerusform>
      <numerusform>in {n} cases</numerusform>
    </translation>
  </message>
</context>
</TS>
