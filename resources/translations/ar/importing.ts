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
    <message id="console.verb.import-log">
        <source>Take an old log in an Excel file over, row by row; preview it, or undo a whole import.</source>
        <translation>نقل سجل قديم من ملف Excel صفًا صفًا، أو معاينته، أو التراجع عن استيراد كامل.</translation>
    </message>
    <message id="console.opt.old_log">
        <source>the file with the old log</source>
        <translation>الملف الذي فيه السجل القديم</translation>
    </message>
    <message id="console.opt.preview">
        <source>record nothing: say what would become of the first rows</source>
        <translation>دون تسجيل شيء: بيان ما ستصير إليه الصفوف الأولى</translation>
    </message>
    <message id="console.opt.undo">
        <source>undo the whole import with this batch</source>
        <translation>التراجع عن الاستيراد كله بهذا الرمز</translation>
    </message>
    <message id="console.import_progress">
        <source>{done} of {total} rows read</source>
        <translation>قُرئ {done} من {total} صف</translation>
    </message>
    <message id="importing.old_log">
        <source>Old log</source>
        <translation>السجل القديم</translation>
    </message>
    <message id="importing.problem.date">
        <source>No date can be read here.</source>
        <translation>لا يُقرأ هنا تاريخ.</translation>
    </message>
    <message id="importing.problem.no_date">
        <source>The row has no date.</source>
        <translation>ليس في الصف تاريخ.</translation>
    </message>
    <message id="importing.problem.no_text">
        <source>The row does not say what the case is about.</source>
        <translation>ليس في الصف نص يبين الموضوع.</translation>
    </message>
    <message id="importing.problem.future">
        <source>This day is still to come.</source>
        <translation>هذا اليوم لم يأتِ بعد.</translation>
    </message>
    <message id="importing.problem.long_ago">
        <source>This day is before 1990.</source>
        <translation>هذا اليوم قبل سنة 1990.</translation>
    </message>
    <message id="importing.problem.kind">
        <source>“{text}” is neither a complaint, nor an inquiry, nor a suggestion.</source>
        <translation>«{text}» ليست شكوى ولا استفسارًا ولا مقترحًا.</translation>
    </message>
    <message id="importing.problem.formula">
        <source>The formula in this cell gives an error.</source>
        <translation>الصيغة في هذه الخلية تعطي خطأ.</translation>
    </message>
    <message id="importing.problem.kept_date">
        <source>No date can be read here; the words stand in the note.</source>
        <translation>لا يُقرأ هنا تاريخ، وبقي النص في الملاحظة.</translation>
    </message>
    <message id="importing.problem.before_receipt">
        <source>This day is before the receipt; the day of the receipt counts.</source>
        <translation>هذا اليوم قبل الاستلام، فاعتُمد يوم الاستلام.</translation>
    </message>
    <message id="importing.problem.phone">
        <source>No phone number can be read here; the words stand in the note.</source>
        <translation>لا يُقرأ هنا رقم هاتف، وبقي النص في الملاحظة.</translation>
    </message>
    <message id="importing.problem.twin_row">
        <source>The same stands in row {row}: phone, day and text.</source>
        <translation>المكتوب نفسه في الصف {row}: الهاتف واليوم والنص.</translation>
    </message>
    <message id="importing.problem.twin_case">
        <source>It is at the desk already as {number}: phone, day and text.</source>
        <translation>مسجلة في المكتب من قبل برقم {number}: الهاتف واليوم والنص.</translation>
    </message>
    <message id="importing.error.no_file">
        <source>There is no such file, or it may not be read.</source>
        <translation>لا يوجد هذا الملف، أو لا تُتاح قراءته.</translation>
    </message>
    <message id="importing.error.no_workbook">
        <source>This is no Excel workbook (.xlsx).</source>
        <translation>ليس هذا ملف Excel بامتداد xlsx.</translation>
    </message>
    <message id="importing.error.old_excel">
        <source>This file is of an old Excel or has a password. Open it there and save it as .xlsx without a password.</source>
        <translation>هذا الملف من Excel قديم أو عليه كلمة مرور. افتحه هناك واحفظه بامتداد xlsx دون كلمة مرور.</translation>
    </message>
    <message id="importing.error.too_large">
        <source>This file is larger than {most} MB.</source>
        <translation>هذا الملف أكبر من {most} ميجابايت.</translation>
    </message>
    <message id="importing.error.absurd">
        <source>This file unpacks to what no log is; it was not opened.</source>
        <translation>هذا الملف ينفك إلى ما لا يكون عليه سجل، فلم يُفتح.</translation>
    </message>
    <message id="importing.error.damaged">
        <source>This file is damaged: it could not be read to its end.</source>
        <translation>هذا الملف تالف: تعذرت قراءته إلى آخره.</translation>
    </message>
    <message id="importing.error.no_log">
        <source>No sheet of this file has a column of dates and one of texts.</source>
        <translation>ليس في أوراق هذا الملف عمود للتاريخ وآخر للنص.</translation>
    </message>
    <message id="importing.error.no_batch">
        <source>There is no import with this batch.</source>
        <translation>لا يوجد استيراد بهذا الرمز.</translation>
    </message>
    <message id="importing.error.undone">
        <source>This import was undone already.</source>
        <translation>جرى التراجع عن هذا الاستيراد من قبل.</translation>
    </message>
</context>
</TS>
