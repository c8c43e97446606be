<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="count.channels" numerus="yes">
    <source>{n} channels</source>
    <translation>
      <numerusform>One channel</numerusform>
      <numerusform>{n} channels</numerusform>
    </translation>
  </message>
  <message id="count.departments" numerus="yes">
    <source>{n} departments</source>
    <translation>
      <numerusform>One department</numerusform>
      <numerusform>{n} departments</numerusform>
    </translation>
  </message>
  <message id="count.staff" numerus="yes">
    <source>{n} people</source>
    <translation>
      <numerusform>One person</numerusform>
      <numerusform>{n} people</numerusform>
    </translation>
  </message>
  <message id="count.categories" numerus="yes">
    <source>{n} categories</source>
    <translation>
      <numerusform>One category</numerusform>
      <numerusform>{n} categories</numerusform>
    </translation>
  </message>
  <message id="channels.lacking" numerus="yes">
    <source>{count}, {n} without their addresses</source>
    <translation>
      <numerusform>{count}, one without its address</numerusform>
      <numerusform>{count}, {n} without their addresses</numerusform>
    </translation>
  </message>
  <message id="count.templates" numerus="yes">
    <source>{n} templates</source>
    <translation>
      <numerusform>One template</numerusform>
      <numerusform>{n} templates</numerusform>
    </translation>
  </message>
  <message id="count.answers" numerus="yes">
    <source>{n} answers</source>
    <translation>
      <numerusform>One answer</numerusform>
      <numerusform>{n} answers</numerusform>
    </translation>
  </message>
  <message id="count.routines" numerus="yes">
    <source>{n} routines</source>
    <translation>
      <numerusform>One routine</numerusform>
      <numerusform>{n} routines</numerusform>
    </translation>
  </message>
  <message id="targets.days" numerus="yes">
    <source>working days</source>
    <translation>
      <numerusform>working day</numerusform>
      <numerusform>working days</numerusform>
    </translation>
  </message>
  <message id="targets.hours" numerus="yes">
    <source>working hours</source>
    <translation>
      <numerusform>working hour</numerusform>
      <numerusform>working hours</numerusform>
    </translation>
  </message>
  <message id="targets.minutes" numerus="yes">
    <source>minutes</source>
    <translation>
      <numerusform>minute</numerusform>
      <numerusform>minutes</numerusform>
    </translation>
  </message>
</context>
</TS>
