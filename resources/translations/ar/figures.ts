<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>figures</name>
    <message id="error.no_weekday">
        <source>The week begins on a weekday, from 0 (Monday) to 6 (Sunday).</source>
        <translation>يبدأ الأسبوع بيوم من 0 (الاثنين) إلى 6 (الأحد).</translation>
    </message>
    <message id="check.figures_differ">
        <source>What the figures are counted from does not agree with the record.</source>
        <translation>ما تُحسب منه الأرقام لا يوافق السجل.</translation>
    </message>
    <message id="error.ends_before_it_begins">
        <source>The last day is before the first.</source>
        <translation>اليوم الأخير قبل الأول.</translation>
    </message>
    <message id="console.verb.figures">
        <source>Tell every figure of a period, one JSON object a line.</source>
        <translation>ذكر كل أرقام فترة، في كل سطر كائن JSON.</translation>
    </message>
</context>
</TS>
