<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>administration</name>
    <message id="admin.login">
        <source>Log-in name</source>
        <translation>اسم الدخول</translation>
    </message>
    <message id="admin.login_hint">
        <source>Left empty, it is the person's name.</source>
        <translation>إن تُرك فارغًا فهو اسم الموظف.</translation>
    </message>
    <message id="admin.new_password">
        <source>New password</source>
        <translation>كلمة مرور جديدة</translation>
    </message>
    <message id="admin.password_hint">
        <source>At least ten characters; four words that are easily remembered make a good one. No signs or digits are demanded.</source>
        <translation>عشرة أحرف على الأقل، وأربع كلمات يسهل تذكرها تكفي. لا تُشترط رموز ولا أرقام.</translation>
    </message>
    <message id="admin.password_again">
        <source>The same password once more</source>
        <translation>كلمة المرور مرة أخرى</translation>
    </message>
    <message id="admin.password_differs">
        <source>This differs from the password above. Type both again.</source>
        <translation>تختلف عن كلمة المرور أعلاه. تُكتب الكلمتان من جديد.</translation>
    </message>
    <message id="admin.first_title">
        <source>Who administers this desk?</source>
        <translation>من يدير هذا المكتب؟</translation>
    </message>
    <message id="admin.first_text">
        <source>From now on everybody works here with a name and a password of their own, and what a stolen computer holds opens for nobody. The administrator begins, and then gives the others theirs in the settings, under staff.</source>
        <translation>من الآن يعمل كل موظف باسمه وكلمة مروره، ولا يُفتح شيء لمن يسرق الجهاز. يبدأ مدير النظام، ثم يعطي زملاءه كلماتهم من الإعدادات، صفحة الموظفين.</translation>
    </message>
    <message id="admin.first_person">
        <source>Administrator</source>
        <translation>مدير النظام</translation>
    </message>
    <message id="admin.first_make">
        <source>Begin with passwords</source>
        <translation>بدء الدخول بكلمة مرور</translation>
    </message>
    <message id="admin.first_now">
        <source>This was put off before; it is due now.</source>
        <translation>أُجّل هذا من قبل، وقد حان وقته.</translation>
    </message>
    <message id="admin.first_later">
        <source>Not today</source>
        <translation>ليس اليوم</translation>
    </message>
    <message id="set.account">
        <source>My account</source>
        <translation>حسابي</translation>
    </message>
    <message id="account.text">
        <source>Your own password, and what you may do here.</source>
        <translation>كلمة مرورك، وما يتاح لك هنا.</translation>
    </message>
    <message id="account.rights">
        <source>What you may do</source>
        <translation>ما يتاح لك</translation>
    </message>
    <message id="account.password">
        <source>Another password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message id="account.present">
        <source>The password so far</source>
        <translation>كلمة المرور الحالية</translation>
    </message>
    <message id="account.lock_after">
        <source>Locks itself after</source>
        <translation>قفل المكتب تلقائيًا بعد</translation>
    </message>
    <message id="account.lock_hint">
        <source>On this machine, when nobody touches it. A running call is not cut off.</source>
        <translation>في هذا الجهاز وحده، عند السكون. المكالمة الجارية لا تنقطع.</translation>
    </message>
    <message id="admin.log_in">
        <source>Log-in</source>
        <translation>الدخول</translation>
    </message>
    <message id="admin.none">
        <source>None</source>
        <translation>بلا دخول</translation>
    </message>
    <message id="admin.disabled">
        <source>Disabled</source>
        <translation>موقوف</translation>
    </message>
    <message id="admin.no_log_in">
        <source>No log-in yet</source>
        <translation>لم يُمنح الدخول بعد</translation>
    </message>
    <message id="admin.logs_in">
        <source>Logs in as {login}</source>
        <translation>اسم الدخول: {login}</translation>
    </message>
    <message id="admin.was_disabled">
        <source>Disabled; logged in as {login}</source>
        <translation>أُوقف الدخول، وكان الاسم: {login}</translation>
    </message>
    <message id="admin.give">
        <source>Give a password</source>
        <translation>إعطاء كلمة مرور</translation>
    </message>
    <message id="admin.renew">
        <source>New password</source>
        <translation>كلمة مرور جديدة</translation>
    </message>
    <message id="admin.let_in">
        <source>Let in</source>
        <translation>تمكين الدخول</translation>
    </message>
    <message id="admin.disable">
        <source>Disable</source>
        <translation>إيقاف الدخول</translation>
    </message>
    <message id="admin.disable_sure">
        <source>Shall {name} log in no more?</source>
        <translation>إيقاف دخول {name}؟</translation>
    </message>
    <message id="admin.disable_means">
        <source>It holds at once, here and on every desk that hears of it. What was recorded stays. A new password lets them in again.</source>
        <translation>يسري فورًا هنا وعلى كل مكتب يصله الخبر. ما سُجل يبقى، وكلمة مرور جديدة تعيد الدخول.</translation>
    </message>
    <message id="admin.tell_them">
        <source>Tell the person in private; they change it in their own account.</source>
        <translation>تُبلغ الكلمة لصاحبها وحده، ويغيرها من صفحة حسابي.</translation>
    </message>
    <message id="rights.receives">
        <source>Records what people bring, confirms, notes and transfers; sees the open cases of this desk.</source>
        <translation>تسجيل الحالات وتأكيدها وإحالتها، ورؤية الحالات المفتوحة لهذا المكتب.</translation>
    </message>
    <message id="rights.officer">
        <source>Works on cases: findings, replies, results; sees all but the confidential ones of others. Sees figures of the own work.</source>
        <translation>معالجة الحالات: نتائج وردود وإبلاغ، ورؤية الجميع عدا السري لدى غيره، وأرقام عمله.</translation>
    </message>
    <message id="rights.department">
        <source>Answers for the department; sees what was transferred to it, and its figures.</source>
        <translation>الرد عن القسم، ورؤية ما أُحيل إليه وأرقامه.</translation>
    </message>
    <message id="rights.leads">
        <source>Assigns, approves, closes, reopens; sees all cases but safeguarding ones; reports and exports.</source>
        <translation>الإسناد والاعتماد والإغلاق، ورؤية كل الحالات عدا الحماية، والتقارير والتصدير.</translation>
    </message>
    <message id="rights.focal">
        <source>Leads the safeguarding cases, which nobody else sees.</source>
        <translation>متابعة حالات الحماية التي لا يراها غيره.</translation>
    </message>
    <message id="rights.administrator">
        <source>Staff, directory, calendar, desks, backups; proposes what is erased. Sees no case by this role.</source>
        <translation>الموظفون والدليل والتقويم والمكاتب والنسخ الاحتياطية، واقتراح الحذف. ولا تُرى بهذا الدور أي حالة.</translation>
    </message>
    <message id="rights.auditor">
        <source>Reads all but safeguarding cases; changes nothing.</source>
        <translation>الاطلاع على كل شيء عدا الحماية، دون أي تغيير.</translation>
    </message>
    <message id="rights.none">
        <source>Without a role nothing can be seen or done.</source>
        <translation>بلا دور لا رؤية ولا عمل.</translation>
    </message>
    <message id="rights.director">
        <source>Assigns, approves, closes, reopens; sees all cases but safeguarding ones; reports and exports; approves what is erased.</source>
        <translation>الإسناد والاعتماد والإغلاق، ورؤية كل الحالات عدا الحماية، والتقارير والتصدير، واعتماد الحذف.</translation>
    </message>
    <message id="set.backup">
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message id="backup.text">
        <source>Encrypted copies of everything, each opened and read through before it counts.</source>
        <translation>نسخ مشفرة من كل شيء، تُفتح كل نسخة وتُقرأ كاملة قبل اعتمادها.</translation>
    </message>
    <message id="backup.place">
        <source>Folder for backups</source>
        <translation>مجلد النسخ الاحتياطية</translation>
    </message>
    <message id="backup.second">
        <source>A second place</source>
        <translation>مكان ثانٍ</translation>
    </message>
    <message id="backup.second_hint">
        <source>Another disk, or a folder elsewhere: what stands on one disk alone goes with it.</source>
        <translation>قرص آخر أو مجلد في جهاز آخر. ما كان على قرص واحد يضيع بضياعه.</translation>
    </message>
    <message id="backup.automatic">
        <source>Make one every day by itself</source>
        <translation>نسخة كل يوم تلقائيًا</translation>
    </message>
    <message id="backup.now_title">
        <source>A backup now</source>
        <translation>نسخة الآن</translation>
    </message>
    <message id="backup.now">
        <source>Back up now</source>
        <translation>نسخ الآن</translation>
    </message>
    <message id="backup.copying">
        <source>Copying…</source>
        <translation>جار النسخ…</translation>
    </message>
    <message id="backup.verifying">
        <source>Reading through what was copied: {n} of {total}</source>
        <translation>قراءة ما نُسخ: {n} من {total}</translation>
    </message>
    <message id="backup.none">
        <source>No good backup here yet</source>
        <translation>لا نسخة سليمة هنا بعد</translation>
    </message>
    <message id="backup.last">
        <source>Last good backup: {time}</source>
        <translation>آخر نسخة سليمة: {time}</translation>
    </message>
    <message id="backup.failed">
        <source>No backup could be made.</source>
        <translation>تعذر النسخ الاحتياطي.</translation>
    </message>
    <message id="backup.kept">
        <source>The newest of seven days, five weeks and twelve months are kept.</source>
        <translation>تُحفظ أحدث نسخة لكل يوم من سبعة أيام، ولكل أسبوع من خمسة، ولكل شهر من اثني عشر.</translation>
    </message>
    <message id="backup.restore">
        <source>A backup is restored on a computer without a desk, at its first start, and opens with the passwords of its day.</source>
        <translation>تُستعاد النسخة على جهاز بلا مكتب عند أول تشغيل، وتُفتح بكلمات المرور التي كانت يوم نسخها.</translation>
    </message>
    <message id="restore.begin">
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message id="restore.step">
        <source>The backup</source>
        <translation>النسخة الاحتياطية</translation>
    </message>
    <message id="restore.title">
        <source>Which backup is to be restored?</source>
        <translation>أي نسخة تُستعاد؟</translation>
    </message>
    <message id="restore.text">
        <source>It is verified first, and then put here as a desk of its own. It opens with the names and passwords of its day, and records under a new code.</source>
        <translation>تُفحص أولًا ثم توضع هنا مكتبًا مستقلًا، وتُفتح بأسماء الدخول وكلمات المرور التي كانت يوم نسخها، وتسجل برمز جديد.</translation>
    </message>
    <message id="restore.file">
        <source>File of the backup</source>
        <translation>ملف النسخة</translation>
    </message>
    <message id="backup.unusable">
        <source>This folder cannot be used: {place}</source>
        <translation>تعذر استخدام هذا المجلد: {place}</translation>
    </message>
    <message id="set.erasures">
        <source>Erasing</source>
        <translation>الحذف النهائي</translation>
    </message>
    <message id="erasure.goes">
        <source>What goes, here, on every desk and in every backup: names, numbers, words, notes, replies, evidence. It never comes back.</source>
        <translation>ما يُحذف هنا وفي كل مكتب ونسخة احتياطية: الأسماء وأرقام التواصل والنصوص والملاحظات والردود والأدلة، ولا تعود أبدًا.</translation>
    </message>
    <message id="erasure.stays">
        <source>What stays: the number of the case, its kind, channel, days and outcome, so that the figures hold.</source>
        <translation>ما يبقى: رقم الحالة ونوعها وقناتها وأيامها ونتيجتها، لتبقى الإحصاءات صحيحة.</translation>
    </message>
    <message id="erasure.waiting">
        <source>Waiting for the director</source>
        <translation>بانتظار اعتماد المدير</translation>
    </message>
    <message id="erasure.none">
        <source>Nothing waits.</source>
        <translation>لا شيء بالانتظار.</translation>
    </message>
    <message id="erasure.propose">
        <source>Propose an erasure</source>
        <translation>اقتراح حذف</translation>
    </message>
    <message id="erasure.what">
        <source>Number of a case, or telephone of a person</source>
        <translation>رقم حالة، أو جوال شخص</translation>
    </message>
    <message id="erasure.what_hint">
        <source>A whole telephone means the person with all cases. What is open is not erased.</source>
        <translation>الجوال كاملًا يعني الشخص مع كل حالاته. ولا تُحذف حالة مفتوحة.</translation>
    </message>
    <message id="erasure.reason">
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message id="erasure.asked">
        <source>The person asked for it</source>
        <translation>طلب صاحبها</translation>
    </message>
    <message id="erasure.retention">
        <source>The time for keeping is over</source>
        <translation>انتهت مدة الحفظ</translation>
    </message>
    <message id="erasure.court">
        <source>A court or an authority ordered it</source>
        <translation>أمر قضائي أو رسمي</translation>
    </message>
    <message id="erasure.mistake">
        <source>It should never have been recorded</source>
        <translation>سُجلت بالخطأ</translation>
    </message>
    <message id="erasure.not_found">
        <source>No case and no person is known by this.</source>
        <translation>لا حالة بهذا الرقم ولا شخص.</translation>
    </message>
    <message id="erasure.was_proposed">
        <source>Proposed. A director approves it.</source>
        <translation>سُجل الاقتراح، ويعتمده المدير.</translation>
    </message>
    <message id="erasure.was_approved">
        <source>Erased for good.</source>
        <translation>حُذف نهائيًا.</translation>
    </message>
    <message id="erasure.was_declined">
        <source>Declined; everything stays.</source>
        <translation>رُفض الاقتراح، وبقي كل شيء.</translation>
    </message>
    <message id="erasure.sure">
        <source>Erase this for good?</source>
        <translation>حذف هذا نهائيًا؟</translation>
    </message>
    <message id="erasure.for_good">
        <source>It cannot be undone by anybody.</source>
        <translation>لا يستطيع أحد التراجع عنه.</translation>
    </message>
    <message id="erasure.approve">
        <source>Approve…</source>
        <translation>اعتماد…</translation>
    </message>
    <message id="erasure.approve_now">
        <source>Erase for good</source>
        <translation>حذف نهائي</translation>
    </message>
    <message id="erasure.decline">
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message id="erasure.by">
        <source>Proposed by {name}, {time}</source>
        <translation>باقتراح {name}، {time}</translation>
    </message>
    <message id="paper.held.cases">
        <source>Cases</source>
        <translation>عدد الحالات</translation>
    </message>
    <message id="paper.held.person">
        <source>The person</source>
        <translation>بيانات الشخص</translation>
    </message>
    <message id="paper.held.name">
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message id="paper.held.phones">
        <source>Telephones</source>
        <translation>أرقام الجوال</translation>
    </message>
    <message id="paper.held.extension">
        <source>Extension</source>
        <translation>التحويلة</translation>
    </message>
    <message id="paper.held.email">
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message id="paper.held.national_id">
        <source>National id or iqama</source>
        <translation>الهوية أو الإقامة</translation>
    </message>
    <message id="paper.held.never_said">
        <source>Not recorded</source>
        <translation>غير مسجل</translation>
    </message>
    <message id="paper.held.case">
        <source>Case {number}</source>
        <translation>الحالة {number}</translation>
    </message>
    <message id="paper.held.kind">
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message id="paper.held.state">
        <source>State</source>
        <translation>الحالة الآن</translation>
    </message>
    <message id="paper.held.received">
        <source>Received</source>
        <translation>الاستلام</translation>
    </message>
    <message id="paper.held.words">
        <source>In the own words</source>
        <translation>بكلمات صاحبها</translation>
    </message>
    <message id="paper.held.remedy">
        <source>Asked for</source>
        <translation>المطلوب</translation>
    </message>
    <message id="paper.held.safe">
        <source>Safe contact</source>
        <translation>تواصل آمن</translation>
    </message>
    <message id="paper.held.happened">
        <source>What happened, and who did it</source>
        <translation>ما حدث ومن قام به</translation>
    </message>
    <message id="paper.held.line">
        <source>{time} · {what} — {name}</source>
        <translation>{time} · {what} — {name}</translation>
    </message>
    <message id="paper.held.looked">
        <source>{time} · Looked at by {name}</source>
        <translation>{time} · اطلاع {name}</translation>
    </message>
    <message id="held.title">
        <source>What is held on this person</source>
        <translation>ما يُحفظ عن هذا الشخص</translation>
    </message>
    <message id="held.erase">
        <source>Propose an erasure</source>
        <translation>اقتراح حذف</translation>
    </message>
    <message id="paper.held.title">
        <source>What is held on a person</source>
        <translation>ما يحفظ عن الشخص</translation>
    </message>
    <message id="paper.held.foot">
        <source>What is held on a person · at their request</source>
        <translation>ما يحفظ عن الشخص · بطلب منه</translation>
    </message>
    <message id="paper.held.end">
        <source>Printed by {name} on {date} at {time}. What is wrong is corrected on request; what is over may be erased on request.</source>
        <translation>طباعة {name} في {date} الساعة {time}. يصحح الخطأ عند الطلب، ويحذف ما انتهى عند الطلب.</translation>
    </message>
    <message id="paper.held.note">
        <source>{weekday} {date} · {hijri}</source>
        <translation>{weekday} {date} · {hijri}</translation>
    </message>
    <message id="restore.file_hint">
        <source>The file that ends in desk; those beside it belong to it.</source>
        <translation>الملف الذي امتداده desk، والملفات التي بجانبه منه.</translation>
    </message>
</context>
</TS>
