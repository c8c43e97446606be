<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message id="console.about">
        <source>Kafel Desk without its window: JSON lines on standard output, words on standard error. Without a verb the window opens.</source>
        <translation>مكتب كافل بلا نافذة: أسطر JSON على المخرج القياسي، والكلمات على مخرج الأخطاء. تُفتح النافذة عند عدم ذكر أمر.</translation>
    </message>
    <message id="console.exit_codes">
        <source>Exit codes: 0 done · 1 some lines were refused · 2 wrong usage · 3 environment (locked, full, not a desk) · 130 interrupted. "main.py VERB --help" documents each verb with its fields.</source>
        <translation>رموز الخروج: 0 تم · 1 رُفضت بعض الأسطر · 2 استعمال غير صحيح · 3 عائق في الجهاز (مقفل أو ممتلئ أو ليس مكتبًا) · 130 أُوقف. يشرح الأمر "main.py VERB --help" كل أمر وحقوله.</translation>
    </message>
    <message id="console.opt.data">
        <source>folder of the desk (else the user's own data folder)</source>
        <translation>مجلد المكتب (وإلا فمجلد بيانات المستخدم)</translation>
    </message>
    <message id="console.opt.as">
        <source>who acts: id or name of somebody on the staff; a new name is added when a line is carried out (else the first at reception)</source>
        <translation>من يقوم بالإجراء: معرف موظف أو اسمه؛ يُضاف الاسم الجديد عند تنفيذ سطر (وإلا فأول موظف في الاستقبال)</translation>
    </message>
    <message id="console.opt.language">
        <source>language of words and errors (else KAFEL_LANGUAGE, else English)</source>
        <translation>لغة الكلمات والأخطاء (وإلا فقيمة KAFEL_LANGUAGE، وإلا فالإنجليزية)</translation>
    </message>
    <message id="console.opt.desk">
        <source>code of the desk in case numbers: one or two letters A to Z</source>
        <translation>رمز المكتب في أرقام الحالات: حرف أو حرفان من A إلى Z</translation>
    </message>
    <message id="console.opt.centre">
        <source>name of the centre, as it stands on screen and paper</source>
        <translation>اسم المركز كما يظهر على الشاشة والورق</translation>
    </message>
    <message id="console.opt.cases">
        <source>how many invented cases (else {n})</source>
        <translation>عدد الحالات المخترعة (وإلا فعددها {n})</translation>
    </message>
    <message id="console.opt.seed">
        <source>another number makes other cases; the same makes the same</source>
        <translation>رقم آخر يعطي حالات أخرى، والرقم نفسه يعطي الحالات نفسها</translation>
    </message>
    <message id="console.opt.file">
        <source>file of JSON lines, or - for standard input (the default)</source>
        <translation>ملف من أسطر JSON، أو - للمدخل القياسي (وهو الأصل)</translation>
    </message>
    <message id="console.opt.tab">
        <source>which list: new, mine, progress, waiting, overdue, follow_due, closed, or all (the default; holds the void ones too)</source>
        <translation>أي قائمة: new أو mine أو progress أو waiting أو overdue أو follow_due أو closed أو all (وهي الأصل وفيها الملغاة)</translation>
    </message>
    <message id="console.opt.text">
        <source>number, name, phone in any spelling, or words of the description</source>
        <translation>رقم أو اسم أو هاتف بأي كتابة أو كلمات من الوصف</translation>
    </message>
    <message id="console.opt.limit">
        <source>at most so many rows (else {n})</source>
        <translation>أقصى عدد للصفوف (وإلا فعددها {n})</translation>
    </message>
    <message id="console.opt.number">
        <source>case number in any spelling, or its counter alone</source>
        <translation>رقم الحالة بأي كتابة، أو عدادها وحده</translation>
    </message>
    <message id="console.opt.out">
        <source>file to write</source>
        <translation>الملف الذي يُكتب</translation>
    </message>
    <message id="console.opt.paper">
        <source>a5 (the default), or roll80 for a roll of 80 mm</source>
        <translation>a5 (وهو الأصل)، أو roll80 للفة عرضها 80 مم</translation>
    </message>
    <message id="console.opt.from">
        <source>first day of receipt, in either calendar: 2026-11-01 or 1448-05-21</source>
        <translation>أول يوم ورود، بأي من التقويمين: 2026-11-01 أو 1448-05-21</translation>
    </message>
    <message id="console.opt.to">
        <source>last day of receipt, inside</source>
        <translation>آخر يوم ورود، وهو داخل فيها</translation>
    </message>
    <message id="console.verb.init">
        <source>Create the folder of a new desk.</source>
        <translation>إنشاء مجلد مكتب جديد.</translation>
    </message>
    <message id="console.verb.demo">
        <source>Create a desk of invented people, with cases in every state.</source>
        <translation>إنشاء مكتب بأشخاص مخترعين وحالات في كل وضع.</translation>
    </message>
    <message id="console.verb.record">
        <source>Record cases: one JSON object a line. Each is answered with "line", "number", "due" once it is durable, or with the field and the error; a bad line never stops the good ones.</source>
        <translation>تسجيل حالات: كائن JSON في كل سطر. يُجاب كل سطر بـ "line" و"number" و"due" بعد حفظه، أو بالحقل والخطأ؛ ولا يوقف سطر خاطئ ما بعده.</translation>
    </message>
    <message id="console.verb.do">
        <source>Act on cases: one JSON object a line with "case", "do" and the fields of the act. Each line is carried out whole or not at all, and answered once it is durable.</source>
        <translation>إجراءات على الحالات: كائن JSON في كل سطر فيه "case" و"do" وحقول الإجراء. يُنفذ السطر كاملًا أو لا يُنفذ، ويُجاب بعد حفظه.</translation>
    </message>
    <message id="console.verb.list">
        <source>List cases: a row a line with number, kind, state, due and name.</source>
        <translation>سرد الحالات: صف في كل سطر فيه الرقم والنوع والوضع والاستحقاق والاسم.</translation>
    </message>
    <message id="console.verb.find">
        <source>Find cases by number, name, phone or words, newest first.</source>
        <translation>البحث عن الحالات بالرقم أو الاسم أو الهاتف أو الكلمات، والأحدث أولًا.</translation>
    </message>
    <message id="console.verb.show">
        <source>Show one case: fields, state, steps, due time and why, timeline.</source>
        <translation>عرض حالة: حقولها ووضعها وخطواتها واستحقاقها وسببه وسجلها.</translation>
    </message>
    <message id="console.verb.receipt">
        <source>Write the slip of a case as PDF.</source>
        <translation>كتابة إيصال حالة بصيغة PDF.</translation>
    </message>
    <message id="console.verb.log">
        <source>Write the log of cases as an Excel file.</source>
        <translation>كتابة سجل الحالات في ملف إكسل.</translation>
    </message>
    <message id="console.verb.check">
        <source>Verify every hash, refold the journal and compare it with what is shown.</source>
        <translation>التحقق من كل بصمة، وإعادة حساب السجل ومقارنته بما يُعرض.</translation>
    </message>
    <message id="console.verb.rebuild">
        <source>Make the tables for fast reading anew out of the journal.</source>
        <translation>إعادة بناء جداول القراءة السريعة من السجل.</translation>
    </message>
    <message id="console.fields">
        <source>Fields (* has to be there; names or ids are both fine; null leaves a field out):</source>
        <translation>الحقول (* لازم؛ يصح الاسم أو المعرف؛ وتعني null ترك الحقل):</translation>
    </message>
    <message id="console.acts">
        <source>Every line has "case": number, "do": one of the following, and its fields (* has to be there):</source>
        <translation>في كل سطر "case": الرقم، و"do": أحد ما يلي، ومعه حقوله (* لازم):</translation>
    </message>
    <message id="console.act.confirm">
        <source>tell the person that the case is registered (step 3)</source>
        <translation>إشعار المستفيد بتسجيل حالته (الخطوة 3)</translation>
    </message>
    <message id="console.act.correct">
        <source>correct fields; null empties one</source>
        <translation>تصحيح الحقول؛ تفرغ null الحقل</translation>
    </message>
    <message id="console.act.transfer">
        <source>send it to a department (step 5)</source>
        <translation>إحالتها إلى قسم (الخطوة 5)</translation>
    </message>
    <message id="console.act.takeup">
        <source>take it up</source>
        <translation>تسلمها</translation>
    </message>
    <message id="console.act.answer">
        <source>give the department's answer</source>
        <translation>تسجيل رد القسم</translation>
    </message>
    <message id="console.act.assign">
        <source>appoint an officer (step 6)</source>
        <translation>تعيين مسؤول (الخطوة 6)</translation>
    </message>
    <message id="console.act.priority">
        <source>make it urgent, or ordinary again</source>
        <translation>تغيير الأولوية</translation>
    </message>
    <message id="console.act.confidentiality">
        <source>narrow or widen who may know of it</source>
        <translation>تغيير السرية</translation>
    </message>
    <message id="console.act.finding">
        <source>record what was found out (step 7)</source>
        <translation>تسجيل ما تبين (الخطوة 7)</translation>
    </message>
    <message id="console.act.wait">
        <source>stop the result clock</source>
        <translation>إيقاف احتساب مدة النتيجة</translation>
    </message>
    <message id="console.act.resume">
        <source>let the clock run again</source>
        <translation>استئناف احتساب المدة</translation>
    </message>
    <message id="console.act.reply">
        <source>prepare the reply (step 8)</source>
        <translation>إعداد الرد (الخطوة 8)</translation>
    </message>
    <message id="console.act.approve">
        <source>approve somebody else's draft (step 8)</source>
        <translation>اعتماد مسودة أعدها غير المعتمد (الخطوة 8)</translation>
    </message>
    <message id="console.act.return">
        <source>return the draft with a remark</source>
        <translation>إعادة المسودة بملاحظة</translation>
    </message>
    <message id="console.act.plan">
        <source>plan a corrective action (step 9)</source>
        <translation>تخطيط إجراء تصحيحي (الخطوة 9)</translation>
    </message>
    <message id="console.act.action_done">
        <source>record that an action was carried out (step 9)</source>
        <translation>تسجيل تنفيذ إجراء (الخطوة 9)</translation>
    </message>
    <message id="console.act.tell">
        <source>record that the person was told the result (step 10)</source>
        <translation>تسجيل إبلاغ المستفيد بالنتيجة (الخطوة 10)</translation>
    </message>
    <message id="console.act.review">
        <source>record whether the solution held (step 11); if not, the case is open again</source>
        <translation>تسجيل ثبات الحل (الخطوة 11)؛ وإن لم يثبت فُتحت الحالة من جديد</translation>
    </message>
    <message id="console.act.contact">
        <source>log a contact with the person</source>
        <translation>تسجيل تواصل مع المستفيد</translation>
    </message>
    <message id="console.act.note">
        <source>add an internal note</source>
        <translation>إضافة ملاحظة داخلية</translation>
    </message>
    <message id="console.act.duplicate">
        <source>say that it repeats another case</source>
        <translation>ربطها بحالة تكررها</translation>
    </message>
    <message id="console.act.unlink">
        <source>take such a link back</source>
        <translation>إلغاء هذا الربط</translation>
    </message>
    <message id="console.act.close">
        <source>close with an outcome (step 12)</source>
        <translation>إغلاقها بنتيجة (الخطوة 12)</translation>
    </message>
    <message id="console.act.reopen">
        <source>open it again</source>
        <translation>إعادة فتحها</translation>
    </message>
    <message id="console.act.void">
        <source>mark it as entered by mistake</source>
        <translation>إلغاؤها لتسجيلها خطأ</translation>
    </message>
    <message id="console.act.evidence">
        <source>add a file as evidence; it is kept encrypted beside the desk</source>
        <translation>إضافة ملف دليلًا، ويحفظ مشفرًا</translation>
    </message>
    <message id="console.act.cause">
        <source>record why it happened</source>
        <translation>تسجيل سبب ما حدث</translation>
    </message>
    <message id="console.act.review_suggestion">
        <source>record the review of a suggestion</source>
        <translation>تسجيل دراسة المقترح</translation>
    </message>
    <message id="console.act.check">
        <source>record whether a corrective action had its effect</source>
        <translation>تسجيل التحقق من أثر إجراء تصحيحي</translation>
    </message>
    <message id="console.act.invite">
        <source>record that the person was asked what they think</source>
        <translation>تسجيل دعوة المستفيد إلى إبداء رأيه</translation>
    </message>
    <message id="console.act.opinion">
        <source>record what the person thinks</source>
        <translation>تسجيل رأي المستفيد</translation>
    </message>
    <message id="console.act.related">
        <source>link it to a case that it has to do with</source>
        <translation>ربطها بحالة ذات صلة</translation>
    </message>
    <message id="console.act.refer">
        <source>record that another body was asked to act</source>
        <translation>تسجيل الإحالة إلى جهة أخرى</translation>
    </message>
    <message id="console.field.by">
        <source>who acts: id or name of somebody on the staff; a new name is added</source>
        <translation>من يقوم بالإجراء: معرف موظف أو اسمه؛ ويُضاف الاسم الجديد</translation>
    </message>
    <message id="console.field.kind">
        <source>kind of the case</source>
        <translation>نوع الحالة</translation>
    </message>
    <message id="console.field.channel">
        <source>how it came: id or name of a channel (visit, phone, whatsapp, whatsapp_centre, x, snapchat, instagram)</source>
        <translation>كيف وردت: معرف قناة أو اسمها (visit وphone وwhatsapp وwhatsapp_centre وx وsnapchat وinstagram)</translation>
    </message>
    <message id="console.field.description">
        <source>the matter in the person's own words</source>
        <translation>الموضوع بكلام صاحبه</translation>
    </message>
    <message id="console.field.name">
        <source>name of the person</source>
        <translation>اسم المستفيد</translation>
    </message>
    <message id="console.field.phone">
        <source>phone in any spelling</source>
        <translation>رقم الهاتف بأي كتابة</translation>
    </message>
    <message id="console.field.other_phone">
        <source>a second number</source>
        <translation>رقم آخر</translation>
    </message>
    <message id="console.field.phones">
        <source>all numbers of the person, as a list</source>
        <translation>كل أرقام المستفيد في قائمة</translation>
    </message>
    <message id="console.field.extension">
        <source>extension behind the number</source>
        <translation>تحويلة الرقم</translation>
    </message>
    <message id="console.field.email">
        <source>e-mail address</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message id="console.field.national_id">
        <source>national id or iqama</source>
        <translation>رقم الهوية أو الإقامة</translation>
    </message>
    <message id="console.field.relation">
        <source>who the person is to the charity</source>
        <translation>صلة المستفيد بالجمعية</translation>
    </message>
    <message id="console.field.internal">
        <source>true for staff, false for everybody else</source>
        <translation>true للموظفين وfalse لغيرهم</translation>
    </message>
    <message id="console.field.on_behalf">
        <source>for whom the person speaks</source>
        <translation>عمن يتحدث</translation>
    </message>
    <message id="console.field.complained_of">
        <source>who or what is complained of</source>
        <translation>المشكو منه</translation>
    </message>
    <message id="console.field.complained_staff">
        <source>employee complained of, who may never hold the case</source>
        <translation>الموظف المشكو منه، ولا تُسند الحالة إليه</translation>
    </message>
    <message id="console.field.remedy">
        <source>what the person asks for; with a reply, what it gives</source>
        <translation>ما يطلبه المستفيد؛ ومع الرد ما يمنحه</translation>
    </message>
    <message id="console.field.category">
        <source>category</source>
        <translation>التصنيف</translation>
    </message>
    <message id="console.field.department">
        <source>department</source>
        <translation>القسم</translation>
    </message>
    <message id="console.field.priority">
        <source>priority</source>
        <translation>الأولوية</translation>
    </message>
    <message id="console.field.confidentiality">
        <source>who may know of it</source>
        <translation>السرية</translation>
    </message>
    <message id="console.field.safe_contact">
        <source>how the person may be reached without harm</source>
        <translation>كيف يُتواصل معه دون ضرر</translation>
    </message>
    <message id="console.field.received_at">
        <source>when it came: ISO 8601 with offset, such as 2026-11-22T10:25+03:00</source>
        <translation>وقت الورود: ISO 8601 مع فرق التوقيت، مثل 2026-11-22T10:25+03:00</translation>
    </message>
    <message id="console.field.received_by">
        <source>who received it, if not who acts</source>
        <translation>من استقبلها إن كان غير القائم بالإجراء</translation>
    </message>
    <message id="console.field.reserved_number">
        <source>the number printed on a blank form that was filled in by hand; received_at is then needed</source>
        <translation>الرقم المطبوع على نموذج ورقي عُبئ باليد، ويلزم معه received_at</translation>
    </message>
    <message id="console.field.call_seconds">
        <source>length of the call in seconds</source>
        <translation>مدة المكالمة بالثواني</translation>
    </message>
    <message id="console.field.answered">
        <source>the words of the answer, if given on the spot</source>
        <translation>نص الجواب إن أُجيب في حينه</translation>
    </message>
    <message id="console.field.confirmed">
        <source>how receipt was confirmed on the spot</source>
        <translation>كيف أُشعر بالاستلام في حينه</translation>
    </message>
    <message id="console.field.means">
        <source>by which means</source>
        <translation>الوسيلة</translation>
    </message>
    <message id="console.field.employee">
        <source>employee of that department</source>
        <translation>موظف من القسم</translation>
    </message>
    <message id="console.field.officer">
        <source>client-happiness officer</source>
        <translation>مسؤول إسعاد العملاء</translation>
    </message>
    <message id="console.field.owner">
        <source>who carries it out</source>
        <translation>المكلف بالتنفيذ</translation>
    </message>
    <message id="console.field.due">
        <source>by when: ISO 8601 with offset</source>
        <translation>الموعد: ISO 8601 مع فرق التوقيت</translation>
    </message>
    <message id="console.field.reason">
        <source>reason</source>
        <translation>السبب</translation>
    </message>
    <message id="console.field.text">
        <source>text</source>
        <translation>النص</translation>
    </message>
    <message id="console.field.specific_problem">
        <source>whether the finding names a specific problem, so that step 9 is owed (else true)</source>
        <translation>هل يحدد ما تبين مشكلة بعينها فتلزم الخطوة 9 (وإلا فهي true)</translation>
    </message>
    <message id="console.field.waiting_for">
        <source>for whom it waits (else the beneficiary)</source>
        <translation>الجهة المنتظرة (وإلا فالمستفيد)</translation>
    </message>
    <message id="console.field.note">
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message id="console.field.remark">
        <source>what has to change in the draft</source>
        <translation>ما يلزم تغييره في المسودة</translation>
    </message>
    <message id="console.field.path">
        <source>path of the file</source>
        <translation>مسار الملف</translation>
    </message>
    <message id="console.field.source">
        <source>where it came from</source>
        <translation>مصدر الدليل</translation>
    </message>
    <message id="console.field.cause">
        <source>cause</source>
        <translation>السبب</translation>
    </message>
    <message id="console.field.advice">
        <source>what is advised</source>
        <translation>التوصية</translation>
    </message>
    <message id="console.field.effective">
        <source>true if it had its effect</source>
        <translation>true إن تحقق الأثر</translation>
    </message>
    <message id="console.field.result">
        <source>what they think of the result, 1 to 5</source>
        <translation>الرضا عن النتيجة من 1 إلى 5</translation>
    </message>
    <message id="console.field.process">
        <source>what they think of how it was dealt with, 1 to 5</source>
        <translation>الرضا عن طريقة المعالجة من 1 إلى 5</translation>
    </message>
    <message id="console.field.words">
        <source>in their own words</source>
        <translation>بكلمات المستفيد</translation>
    </message>
    <message id="console.field.to">
        <source>number of the other case</source>
        <translation>رقم الحالة الأخرى</translation>
    </message>
    <message id="console.field.body">
        <source>the other body</source>
        <translation>الجهة الأخرى</translation>
    </message>
    <message id="console.field.disclosed">
        <source>what was disclosed to it</source>
        <translation>ما أُفصح عنه لها</translation>
    </message>
    <message id="console.field.template">
        <source>id of the message template that was sent</source>
        <translation>معرف قالب الرسالة المرسلة</translation>
    </message>
    <message id="console.field.draft">
        <source>id of the draft from "show" (else the last one)</source>
        <translation>معرف المسودة من show (وإلا فآخرها)</translation>
    </message>
    <message id="console.field.action">
        <source>id of the planned action from "show" (else the oldest open one)</source>
        <translation>معرف الإجراء من show (وإلا فأقدم إجراء لم ينفذ)</translation>
    </message>
    <message id="console.field.reception">
        <source>how the person took the result</source>
        <translation>كيف تلقى المستفيد النتيجة</translation>
    </message>
    <message id="console.field.held">
        <source>true when the solution held</source>
        <translation>true إذا ثبت الحل</translation>
    </message>
    <message id="console.field.direction">
        <source>in when the person made contact, out when we did</source>
        <translation>in إذا بادر المستفيد، وout إذا بادر المركز</translation>
    </message>
    <message id="console.field.of">
        <source>number of the other case</source>
        <translation>رقم الحالة الأخرى</translation>
    </message>
    <message id="console.field.outcome">
        <source>outcome; which ones depends on the kind</source>
        <translation>النتيجة، وتتبع نوع الحالة</translation>
    </message>
    <message id="console.error.line_too_long">
        <source>The line is longer than {longest} bytes.</source>
        <translation>السطر أطول من {longest} بايت.</translation>
    </message>
    <message id="console.error.not_utf8">
        <source>The line is not UTF-8 at byte {place}.</source>
        <translation>السطر ليس UTF-8 عند البايت {place}.</translation>
    </message>
    <message id="console.error.not_json">
        <source>The line is not JSON at character {place}. It may be cut off.</source>
        <translation>السطر ليس JSON عند الحرف {place}، وقد يكون مقطوعًا.</translation>
    </message>
    <message id="console.error.not_an_object">
        <source>The line is JSON, but not an object in braces.</source>
        <translation>السطر JSON لكنه ليس كائنًا بين قوسين.</translation>
    </message>
    <message id="console.error.no_number">
        <source>{text} is not a number that JSON knows.</source>
        <translation>القيمة {text} ليست رقمًا في JSON.</translation>
    </message>
    <message id="console.error.twice">
        <source>The field stands twice in the line.</source>
        <translation>الحقل مكرر في السطر.</translation>
    </message>
    <message id="console.error.half_character">
        <source>The text holds half a character (a lone surrogate).</source>
        <translation>في النص نصف حرف (surrogate مفرد).</translation>
    </message>
    <message id="console.error.unknown_field">
        <source>There is no such field. There are: {allowed}.</source>
        <translation>لا يوجد حقل بهذا الاسم. الحقول: {allowed}.</translation>
    </message>
    <message id="console.error.unknown_act">
        <source>There is no such act. There are: {allowed}.</source>
        <translation>لا يوجد إجراء بهذا الاسم. الإجراءات: {allowed}.</translation>
    </message>
    <message id="console.error.text">
        <source>This has to be text in quotation marks.</source>
        <translation>يلزم أن تكون القيمة نصًا بين علامتي اقتباس.</translation>
    </message>
    <message id="console.error.texts">
        <source>This has to be a list of texts.</source>
        <translation>يلزم أن تكون القيمة قائمة نصوص.</translation>
    </message>
    <message id="console.error.flag">
        <source>This has to be true or false.</source>
        <translation>يلزم أن تكون القيمة true أو false.</translation>
    </message>
    <message id="console.error.whole">
        <source>This has to be a whole number, 0 or more.</source>
        <translation>يلزم أن تكون القيمة عددًا صحيحًا، 0 أو أكثر.</translation>
    </message>
    <message id="console.error.whole_day">
        <source>This has to be a whole number of seconds, from 0 to {most}: a day.</source>
        <translation>يلزم أن تكون القيمة عددًا صحيحًا من الثواني، من 0 إلى {most}: يوم واحد.</translation>
    </message>
    <message id="console.error.time">
        <source>This is not a time in ISO 8601, such as 2026-11-22T10:25+03:00.</source>
        <translation>هذا ليس وقتًا بصيغة ISO 8601، مثل 2026-11-22T10:25+03:00.</translation>
    </message>
    <message id="console.error.offset">
        <source>The time needs its offset at the end, such as +03:00.</source>
        <translation>يلزم ذكر فرق التوقيت في آخر الوقت، مثل +03:00.</translation>
    </message>
    <message id="console.error.fact">
        <source>This is not an id from "show".</source>
        <translation>هذا ليس معرفًا من show.</translation>
    </message>
    <message id="console.staff_added">
        <source>Added to the staff: {name}.</source>
        <translation>أُضيف إلى الموظفين: {name}.</translation>
    </message>
    <message id="console.lines_done">
        <source>Lines done: {done}; refused: {refused}.</source>
        <translation>الأسطر المنفذة: {done}؛ المرفوضة: {refused}.</translation>
    </message>
    <message id="console.not_saved">
        <source>This line was not saved.</source>
        <translation>لم يُحفظ هذا السطر.</translation>
    </message>
    <message id="console.look_not_recorded">
        <source>It is recorded who sees a confidential case. That is not possible now, so nothing was told.</source>
        <translation>كل اطلاع على حالة سرية يُسجَّل، وتعذر تسجيله الآن، فلم يُعرض شيء.</translation>
    </message>
    <message id="console.interrupted">
        <source>Interrupted. Everything that was answered is saved.</source>
        <translation>أُوقف التنفيذ. كل ما أُجيب عنه محفوظ.</translation>
    </message>
    <message id="console.unavailable">
        <source>The desk cannot go on: {what}.</source>
        <translation>تعذر الاستمرار: {what}.</translation>
    </message>
    <message id="console.no_file">
        <source>There is no such file, or it may not be opened: {file}</source>
        <translation>لا يوجد هذا الملف، أو لا يُسمح بفتحه: {file}</translation>
    </message>
    <message id="console.desk_code">
        <source>The code of a desk is one or two letters A to Z.</source>
        <translation>رمز المكتب حرف أو حرفان من A إلى Z.</translation>
    </message>
    <message id="console.centre_name">
        <source>The centre needs a name.</source>
        <translation>يلزم اسم للمركز.</translation>
    </message>
    <message id="console.demo_progress">
        <source>Invented so far: {n} cases.</source>
        <translation>الحالات المخترعة حتى الآن: {n}.</translation>
    </message>
    <message id="console.new_identity">
        <source>This desk was restored or copied. From now on it records as desk {code}.</source>
        <translation>استُعيد هذا المكتب أو نُسخ. يسجل من الآن برمز المكتب {code}.</translation>
    </message>
    <message id="console.answers">
        <source>Each answer has: {fields}.</source>
        <translation>في كل إجابة: {fields}.</translation>
    </message>
    <message id="console.answers_refused">
        <source>A line that is refused has: {fields}.</source>
        <translation>في كل سطر مرفوض: {fields}.</translation>
    </message>
    <message id="console.did_you_mean">
        <source>Nothing was found. Typed with the other keyboard it would be: {text}</source>
        <translation>لا توجد نتائج. النص نفسه بلوحة المفاتيح الأخرى: {text}</translation>
    </message>
    <message id="console.check_whole">
        <source>The journal is whole, and what is shown agrees with it.</source>
        <translation>السجل سليم، وما يُعرض مطابق له.</translation>
    </message>
    <message id="console.check_damaged">
        <source>The desk is damaged. Keep a copy of the folder and restore the last good copy.</source>
        <translation>المكتب متضرر. يلزم حفظ نسخة من المجلد واستعادة آخر نسخة سليمة.</translation>
    </message>
</context>
</TS>
