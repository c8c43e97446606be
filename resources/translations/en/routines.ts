<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="routine.late" numerus="yes">
    <source>{n} days late</source>
    <translation>
      <numerusform>one day late</numerusform>
      <numerusform>{n} days late</numerusform>
    </translation>
  </message>
  <message id="routine.never_done" numerus="yes">
    <source>Never done, {n} days late</source>
    <translation>
      <numerusform>Never done, one day late</numerusform>
      <numerusform>Never done, {n} days late</numerusform>
    </translation>
  </message>
  <message id="routine.in_days" numerus="yes">
    <source>In {n} days</source>
    <translation>
      <numerusform>Tomorrow</numerusform>
      <numerusform>In {n} days</numerusform>
    </translation>
  </message>
  <message id="routine.every_days" numerus="yes">
    <source>Every {n} days</source>
    <translation>
      <numerusform>Every day</numerusform>
      <numerusform>Every {n} days</numerusform>
    </translation>
  </message>
  <message id="routine.every_weeks" numerus="yes">
    <source>Every {n} weeks</source>
    <translation>
      <numerusform>Every week</numerusform>
      <numerusform>Every {n} weeks</numerusform>
    </translation>
  </message>
  <message id="routine.every_months" numerus="yes">
    <source>Every {n} months</source>
    <translation>
      <numerusform>Every month</numerusform>
      <numerusform>Every {n} months</numerusform>
    </translation>
  </message>
  <message id="answer.stale" numerus="yes">
    <source>Not reviewed for {n} days</source>
    <translation>
      <numerusform>Not reviewed for one day</numerusform>
      <numerusform>Not reviewed for {n} days</numerusform>
    </translation>
  </message>
  <message id="alert.window" numerus="yes">
    <source>in {n} days</source>
    <translation>
      <numerusform>in one day</numerusform>
      <numerusform>in {n} days</numerusform>
    </translation>
  </message>
  <message id="alert.same_issue" numerus="yes">
    <source>{n} complaints on {category} {window}</source>
    <translation>
      <numerusform>One complaint on {category} {window}</numerusform>
      <numerusform>{n} complaints on {category} {window}</numerusform>
    </translation>
  </message>
  <message id="alert.from_one_place" numerus="yes">
    <source>{issue}, {n} from {place}</source>
    <translation>
      <numerusform>{issue}, one from {place}</numerusform>
      <numerusform>{issue}, {n} from {place}</numerusform>
    </translation>
  </message>
</context>
</TS>
