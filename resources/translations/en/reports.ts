<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>reports</name>
    <message id="reports.writing" numerus="yes">
        <source>{n} cases written</source>
        <translation>
            <numerusform>{n} case written</numerusform>
            <numerusform>{n} cases written</numerusform>
        </translation>
    </message>
    <message id="reports.written" numerus="yes">
        <source>The log was written: {n} cases.</source>
        <translation>
            <numerusform>The log was written: {n} case.</numerusform>
            <numerusform>The log was written: {n} cases.</numerusform>
        </translation>
    </message>
</context>
</TS>
