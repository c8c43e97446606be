<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="count.days" numerus="yes">
    <source>{n} days</source>
    <translation>
      <numerusform>one day</numerusform>
      <numerusform>{n} days</numerusform>
    </translation>
  </message>
  <message id="count.minutes" numerus="yes">
    <source>{n} minutes</source>
    <translation>
      <numerusform>one minute</numerusform>
      <numerusform>{n} minutes</numerusform>
    </translation>
  </message>
  <message id="count.hours" numerus="yes">
    <source>{n} hours</source>
    <translation>
      <numerusform>one hour</numerusform>
      <numerusform>{n} hours</numerusform>
    </translation>
  </message>
  <message id="count.workdays" numerus="yes">
    <source>{n} working days</source>
    <translation>
      <numerusform>one working day</numerusform>
      <numerusform>{n} working days</numerusform>
    </translation>
  </message>
  <message id="count.workhours" numerus="yes">
    <source>{n} working hours</source>
    <translation>
      <numerusform>one working hour</numerusform>
      <numerusform>{n} working hours</numerusform>
    </translation>
  </message>
  <message id="count.days_governed" numerus="yes">
    <source>{n} days</source>
    <translation>
      <numerusform>one day</numerusform>
      <numerusform>{n} days</numerusform>
    </translation>
  </message>
  <message id="count.minutes_governed" numerus="yes">
    <source>{n} minutes</source>
    <translation>
      <numerusform>one minute</numerusform>
      <numerusform>{n} minutes</numerusform>
    </translation>
  </message>
  <message id="count.hours_governed" numerus="yes">
    <source>{n} hours</source>
    <translation>
      <numerusform>one hour</numerusform>
      <numerusform>{n} hours</numerusform>
    </translation>
  </message>
  <message id="count.workdays_governed" numerus="yes">
    <source>{n} working days</source>
    <translation>
      <numerusform>one working day</numerusform>
      <numerusform>{n} working days</numerusform>
    </translation>
  </message>
  <message id="count.workhours_governed" numerus="yes">
    <source>{n} working hours</source>
    <translation>
      <numerusform>one working hour</numerusform>
      <numerusform>{n} working hours</numerusform>
    </translation>
  </message>
</context>
</TS>
