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
    <message id="console.verb.import_log">
        <source>Take an old log in an Excel file over, row by row; preview it, or undo a whole import.</source>
        <translation>نقل سجل قديم من ملف إكسل صفًا صفًا، أو معاينته، أو التراجع عن استيراد كامل.</translation>
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
        <source>Rows read: {done} of {total}</source>
        <translation>الصفوف المقروءة: {done} من {total}</translation>
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
    <message id="importing.problem.twin_unseen">
        <source>It is at the desk already: phone, day and text.</source>
        <translation>مسجلة في المكتب من قبل: الهاتف واليوم والنص.</translation>
    </message>
    <message id="importing.error.no_file">
        <source>There is no such file, or it may not be read.</source>
        <translation>لا يوجد هذا الملف، أو لا تُتاح قراءته.</translation>
    </message>
    <message id="importing.error.no_workbook">
        <source>This is no Excel workbook (.xlsx).</source>
        <translation>ليس هذا ملف إكسل بامتداد xlsx.</translation>
    </message>
    <message id="importing.error.old_excel">
        <source>This file is of an old Excel or has a password. Open it there and save it as .xlsx without a password.</source>
        <translation>هذا الملف من إصدار إكسل قديم أو عليه كلمة مرور. يُفتح هناك ويُحفظ بامتداد xlsx دون كلمة مرور.</translation>
    </message>
    <message id="importing.error.too_large">
        <source>This file is larger than {most} MB.</source>
        <translation>هذا الملف أكبر من {most} ميغابايت.</translation>
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
    <message id="importing.holds.none">
        <source>nothing of use</source>
        <translation>لا شيء</translation>
    </message>
    <message id="importing.holds.number">
        <source>number in the log</source>
        <translation>رقمها في السجل</translation>
    </message>
    <message id="importing.holds.date">
        <source>date of receipt</source>
        <translation>تاريخ الورود</translation>
    </message>
    <message id="importing.holds.other_date">
        <source>the same date, other calendar</source>
        <translation>التاريخ بالتقويم الآخر</translation>
    </message>
    <message id="importing.holds.time">
        <source>time of receipt</source>
        <translation>وقت الورود</translation>
    </message>
    <message id="importing.holds.name">
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message id="importing.holds.phone">
        <source>phone</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message id="importing.holds.national_id">
        <source>national id</source>
        <translation>رقم الهوية</translation>
    </message>
    <message id="importing.holds.kind">
        <source>kind: complaint, inquiry …</source>
        <translation>النوع: شكوى أو استفسار</translation>
    </message>
    <message id="importing.holds.channel">
        <source>channel</source>
        <translation>القناة</translation>
    </message>
    <message id="importing.holds.text">
        <source>what it is about</source>
        <translation>الموضوع</translation>
    </message>
    <message id="importing.holds.remedy">
        <source>remedy asked for</source>
        <translation>المطلوب</translation>
    </message>
    <message id="importing.holds.department">
        <source>department</source>
        <translation>القسم</translation>
    </message>
    <message id="importing.holds.category">
        <source>category</source>
        <translation>التصنيف</translation>
    </message>
    <message id="importing.holds.complained_of">
        <source>complained of</source>
        <translation>المشكو منه</translation>
    </message>
    <message id="importing.holds.on_behalf">
        <source>on behalf of</source>
        <translation>نيابة عن</translation>
    </message>
    <message id="importing.holds.relation">
        <source>relation</source>
        <translation>الصفة</translation>
    </message>
    <message id="importing.holds.state">
        <source>open or closed</source>
        <translation>مفتوحة أو مغلقة</translation>
    </message>
    <message id="importing.holds.outcome">
        <source>outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message id="importing.holds.action">
        <source>what was done</source>
        <translation>الإجراء المتخذ</translation>
    </message>
    <message id="importing.holds.told">
        <source>when the person was told</source>
        <translation>تاريخ إبلاغ المستفيد</translation>
    </message>
    <message id="importing.holds.closed">
        <source>when it was closed</source>
        <translation>تاريخ الإغلاق</translation>
    </message>
    <message id="importing.holds.receiver">
        <source>who received it</source>
        <translation>من استلمها</translation>
    </message>
    <message id="importing.holds.note">
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message id="importing.holds">
        <source>What “{title}” holds</source>
        <translation>ما في عمود «{title}»</translation>
    </message>
    <message id="importing.title">
        <source>Take an old log over</source>
        <translation>نقل سجل قديم</translation>
    </message>
    <message id="importing.hint">
        <source>Its rows become cases; the whole import can be undone</source>
        <translation>تصير صفوفه حالات، ويمكن التراجع عن النقل كله</translation>
    </message>
    <message id="importing.explained">
        <source>Choose the Excel file in which cases were kept before the desk. Its columns are recognised by their titles and contents, in any order; you see them and the first rows before anything is recorded. Rows that stand in it twice, or are at the desk already, are left out.</source>
        <translation>يُختار ملف إكسل الذي كانت الحالات تُسجل فيه قبل المكتب. تُعرف أعمدته من عناوينها ومحتواها بأي ترتيب، وتُعرض مع أول الصفوف قبل تسجيل شيء. أما الصفوف المكررة فيه، أو المسجلة في المكتب من قبل، فلا تُنقل.</translation>
    </message>
    <message id="importing.choose">
        <source>Choose the file</source>
        <translation>اختيار الملف</translation>
    </message>
    <message id="importing.go">
        <source>Take it over</source>
        <translation>نقل السجل</translation>
    </message>
    <message id="importing.another">
        <source>Another file</source>
        <translation>ملف آخر</translation>
    </message>
    <message id="importing.undo">
        <source>Undo the import</source>
        <translation>التراجع عن النقل</translation>
    </message>
    <message id="importing.none_yet">
        <source>None yet.</source>
        <translation>لا شيء حتى الآن.</translation>
    </message>
    <message id="importing.earlier">
        <source>Logs taken over so far</source>
        <translation>ما نُقل من سجلات</translation>
    </message>
    <message id="importing.when_who">
        <source>{when} · {who}</source>
        <translation>{when} · {who}</translation>
    </message>
    <message id="importing.state_undone">
        <source>undone</source>
        <translation>جرى التراجع عنه</translation>
    </message>
    <message id="importing.state_broken_off">
        <source>broken off: choose the same file again to go on, or undo it</source>
        <translation>لم يكتمل: يُختار الملف نفسه لإكماله، أو يُتراجع عنه</translation>
    </message>
    <message id="importing.columns">
        <source>What each column holds</source>
        <translation>ما في كل عمود</translation>
    </message>
    <message id="importing.untitled">
        <source>(no title)</source>
        <translation>(بلا عنوان)</translation>
    </message>
    <message id="importing.rows">
        <source>Rows of the log</source>
        <translation>صفوف السجل</translation>
    </message>
    <message id="importing.col.sheet">
        <source>Sheet</source>
        <translation>الورقة</translation>
    </message>
    <message id="importing.col.row">
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message id="importing.col.cell">
        <source>Cell</source>
        <translation>الخلية</translation>
    </message>
    <message id="importing.col.old_number">
        <source>Old number</source>
        <translation>الرقم القديم</translation>
    </message>
    <message id="importing.col.becomes">
        <source>What becomes of it</source>
        <translation>ما تصير إليه</translation>
    </message>
    <message id="importing.becomes_case">
        <source>A case</source>
        <translation>حالة</translation>
    </message>
    <message id="importing.becomes_noted">
        <source>A case. {why}</source>
        <translation>حالة. {why}</translation>
    </message>
    <message id="importing.becomes_nothing">
        <source>Not taken over: {why}</source>
        <translation>لا يُنقل: {why}</translation>
    </message>
    <message id="importing.summary">
        <source>Read so far: {rows} of about {total} · become cases: {cases} · there already: {twins} · cannot be read: {others}</source>
        <translation>المعاين: {rows} من نحو {total} · تصير حالات: {cases} · مكررة: {twins} · لا تُقرأ: {others}</translation>
    </message>
    <message id="importing.reading">
        <source>Reading the file</source>
        <translation>تجري قراءة الملف</translation>
    </message>
    <message id="importing.beginning">
        <source>Beginning</source>
        <translation>يبدأ النقل</translation>
    </message>
    <message id="importing.undoing">
        <source>Undoing the import</source>
        <translation>يجري التراجع عن النقل</translation>
    </message>
    <message id="importing.progress">
        <source>Rows read: {done} of {total}</source>
        <translation>الصفوف المقروءة: {done} من {total}</translation>
    </message>
    <message id="importing.result">
        <source>Cases taken over: {n} · rows there already: {twins} · rows that cannot be read: {others}</source>
        <translation>الحالات المنقولة: {n} · الصفوف المكررة: {twins} · ما لم يُقرأ: {others}</translation>
    </message>
    <message id="importing.was_undone">
        <source>The import was undone; its cases are gone.</source>
        <translation>جرى التراجع عن النقل، ولم تعد حالاته ظاهرة.</translation>
    </message>
    <message id="importing.not_taken">
        <source>The log was not taken over.</source>
        <translation>لم يُنقل السجل.</translation>
    </message>
    <message id="importing.state_done">
        <source>Cases: {n}</source>
        <translation>الحالات: {n}</translation>
    </message>
    <message id="importing.undo_question">
        <source>Undo the whole import?</source>
        <translation>هل يجري التراجع عن النقل كله؟</translation>
    </message>
    <message id="importing.undo_means">
        <source>Its cases go from lists, search and figures, with whatever was added to them since.</source>
        <translation>تخرج حالاته من القوائم والبحث والأرقام، مع كل ما أضيف إليها بعد ذلك.</translation>
    </message>
</context>
</TS>
