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
</context>
</TS>
