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
    <message id="set.reporting">
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message id="reporting.text">
        <source>It holds on every desk: for the weekly summary, the reports and the figures.</source>
        <translation>يسري على كل المكاتب: في الملخص الأسبوعي والتقارير والأرقام.</translation>
    </message>
    <message id="reporting.week">
        <source>The week begins on</source>
        <translation>يبدأ الأسبوع يوم</translation>
    </message>
    <message id="reporting.months">
        <source>Months and quarters</source>
        <translation>الأشهر والأرباع</translation>
    </message>
    <message id="reporting.gregorian">
        <source>Gregorian</source>
        <translation>ميلادية</translation>
    </message>
    <message id="reporting.umm_al_qura">
        <source>Umm al-Qura</source>
        <translation>هجرية (أم القرى)</translation>
    </message>
</context>
</TS>
