<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>importing</name>
    <message id="fact.imported">
        <source>The case was taken over from the old log.</source>
        <translation>نُقلت الحالة من السجل القديم.</translation>
    </message>
    <message id="fact.imported_number">
        <source>The case was taken over from the old log, where its number is {number}.</source>
        <translation>نُقلت الحالة من السجل القديم، ورقمها فيه {number}.</translation>
    </message>
    <message id="step.before_the_desk">
        <source>Before the desk: the old log does not tell it</source>
        <translation>قبل المكتب: لم يُذكر في السجل القديم</translation>
    </message>
</context>
</TS>
