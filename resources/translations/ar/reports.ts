<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>reports</name>
    <message id="reports.log">
        <source>Log of complaints</source>
        <translation>سجل الشكاوى</translation>
    </message>
    <message id="reports.log_hint">
        <source>One row for each case, as an Excel file</source>
        <translation>صف لكل حالة، في ملف إكسل</translation>
    </message>
    <message id="reports.from">
        <source>Received from</source>
        <translation>وردت من</translation>
    </message>
    <message id="reports.from_hint">
        <source>Empty: from the first case on</source>
        <translation>إن تُرك فارغًا فمن أول حالة</translation>
    </message>
    <message id="reports.to">
        <source>Received until</source>
        <translation>وردت إلى</translation>
    </message>
    <message id="reports.to_hint">
        <source>Empty: until now</source>
        <translation>إن تُرك فارغًا فإلى الآن</translation>
    </message>
    <message id="reports.ends_before">
        <source>The period ends before it begins.</source>
        <translation>نهاية المدة قبل بدايتها.</translation>
    </message>
    <message id="reports.file_name">
        <source>Log of complaints {day}</source>
        <translation>سجل الشكاوى {day}</translation>
    </message>
    <message id="act.excel">
        <source>Export to Excel</source>
        <translation>تصدير إلى إكسل</translation>
    </message>
    <message id="reports.writing" numerus="yes">
        <source>{n} cases written</source>
        <translation>
            <numerusform>لم تُكتب حالات بعد</numerusform>
            <numerusform>كُتبت حالة واحدة</numerusform>
            <numerusform>كُتبت حالتان</numerusform>
            <numerusform>كُتبت {n} حالات</numerusform>
            <numerusform>كُتبت {n} حالة</numerusform>
            <numerusform>كُتبت {n} حالة</numerusform>
        </translation>
    </message>
    <message id="reports.written" numerus="yes">
        <source>The log was written: {n} cases.</source>
        <translation>
            <numerusform>كُتب السجل، ولا حالات في هذه المدة.</numerusform>
            <numerusform>كُتب السجل، وفيه حالة واحدة.</numerusform>
            <numerusform>كُتب السجل، وفيه حالتان.</numerusform>
            <numerusform>كُتب السجل، وفيه {n} حالات.</numerusform>
            <numerusform>كُتب السجل، وفيه {n} حالة.</numerusform>
            <numerusform>كُتب السجل، وفيه {n} حالة.</numerusform>
        </translation>
    </message>
</context>
</TS>
