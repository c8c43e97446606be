<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>users</name>
    <message id="users.wrong_password">
        <source>The name or the password is not right.</source>
        <translation>الاسم أو كلمة المرور غير صحيحة.</translation>
    </message>
    <message id="users.password_short">
        <source>A password has at least ten characters. Four words that you remember make a good one.</source>
        <translation>لا تقل كلمة المرور عن عشرة أحرف. أربع كلمات تسهل عليك تصلح كلمة مرور جيدة.</translation>
    </message>
    <message id="users.password_long">
        <source>This is longer than a password can be.</source>
        <translation>كلمة المرور أطول من المسموح.</translation>
    </message>
    <message id="users.password_guessed">
        <source>This password is among the first that are tried. Choose another one.</source>
        <translation>كلمة المرور هذه من أول ما يجرب المتطفل. يلزم اختيار غيرها.</translation>
    </message>
    <message id="users.password_is_name">
        <source>Your name is easily guessed. Choose other words.</source>
        <translation>الاسم يسهل تخمينه. يلزم اختيار كلمات أخرى.</translation>
    </message>
    <message id="users.holds_alone">
        <source>There are safeguarding reports that nobody else could read then. Let this person log in once while there is another focal person: the reports are then sealed for both. Where the password is lost, put them on the staff a second time: the reports stay until it is remembered.</source>
        <translation>توجد بلاغات حماية لا يستطيع غير هذا الموظف قراءتها. يُعين مسؤول حماية آخر، ثم يسجل هذا الموظف دخوله مرة واحدة فتصبح البلاغات متاحة لهما. وإن نُسيت كلمة المرور يُضاف إلى الموظفين مرة ثانية، وتبقى البلاغات حتى تُتذكر.</translation>
    </message>
    <message id="users.not_a_user">
        <source>This person cannot log in.</source>
        <translation>لا دخول لهذا الموظف.</translation>
    </message>
    <message id="users.not_your_password">
        <source>A password is changed only by whom it belongs to. Enrol the person anew if they forgot it.</source>
        <translation>لا يغير كلمة المرور إلا صاحبها. من نسيها يُمكَّن من الدخول من جديد.</translation>
    </message>
    <message id="users.last_administrator">
        <source>This is the last administrator. Make somebody else one first.</source>
        <translation>هذا آخر مدير للنظام. يلزم تعيين غيره أولًا.</translation>
    </message>
    <message id="users.login_taken">
        <source>Somebody else logs in by this name.</source>
        <translation>اسم الدخول هذا لموظف آخر.</translation>
    </message>
    <message id="check.signature">
        <source>The signature of event {number} of writer {writer} is not that of whoever is said to have acted.</source>
        <translation>توقيع الحدث {number} للكاتب {writer} ليس توقيع من نُسب إليه.</translation>
    </message>
    <message id="check.unsigned">
        <source>What writer {writer} recorded up to event {number} is not signed by whoever is said to have acted.</source>
        <translation>ما سجله الكاتب {writer} حتى الحدث {number} ينقصه توقيع من نُسب إليه.</translation>
    </message>
    <message id="backup.not_empty">
        <source>A backup is restored into a new folder, and this one holds something: {path}</source>
        <translation>تستعاد النسخة في مجلد جديد، وهذا المجلد فيه شيء: {path}</translation>
    </message>
    <message id="backup.not_one">
        <source>This backup is not whole: {path}</source>
        <translation>هذه النسخة الاحتياطية غير سليمة: {path}</translation>
    </message>
    <message id="backup.of_another">
        <source>This folder holds the backups of another desk: {path}. Choose a folder for this desk alone.</source>
        <translation>في هذا المجلد نسخ احتياطية لمكتب آخر: {path}. يلزم مجلد خاص بهذا المكتب.</translation>
    </message>
    <message id="backup.false_list">
        <source>The list of what was erased is not this desk's own, or was changed: {path}. Nothing is opened; restore from another place.</source>
        <translation>قائمة المحذوف ليست لهذا المكتب أو غُيرت: {path}. لم يُفتح شيء؛ تلزم الاستعادة من موضع آخر.</translation>
    </message>
    <message id="erasure.second_person">
        <source>Whoever proposes an erasure does not approve it. A second person has to.</source>
        <translation>لا يعتمد الحذف من اقترحه، بل شخص ثان.</translation>
    </message>
    <message id="erasure.nothing_left">
        <source>There is nothing left here to erase.</source>
        <translation>لم يبق هنا ما يُحذف.</translation>
    </message>
    <message id="erasure.still_open">
        <source>Case {number} is still open. Close it first.</source>
        <translation>الحالة {number} ما زالت مفتوحة. يلزم إغلاقها أولًا.</translation>
    </message>
    <message id="erasure.proposed_already">
        <source>This erasure was proposed already and waits for approval.</source>
        <translation>سبق اقتراح هذا الحذف وهو بانتظار الاعتماد.</translation>
    </message>
    <message id="erasure.not_pending">
        <source>No such erasure waits for approval.</source>
        <translation>لا يوجد حذف كهذا بانتظار الاعتماد.</translation>
    </message>
    <message id="error.case_without_words">
        <source>The words of this case are not here: they were erased, have not arrived yet, or are sealed to other focal persons until one of them logs in.</source>
        <translation>نص هذه الحالة غير موجود هنا: حُذف، أو لم يصل بعد، أو ما زال مختومًا لمسؤولي حماية آخرين حتى يسجل أحدهم دخوله.</translation>
    </message>
    <message id="users.not_logged_in">
        <source>This desk opens for a name and a password. Set KAFEL_USER and KAFEL_PASSWORD, or type them at the terminal.</source>
        <translation>يُفتح هذا المكتب باسم وكلمة مرور. يوضعان في KAFEL_USER و KAFEL_PASSWORD أو يُكتبان في الطرفية.</translation>
    </message>
    <message id="users.disabled">
        <source>You may not log in here any more. Ask an administrator.</source>
        <translation>لم يعد لك دخول هنا. تجدر مراجعة مدير النظام.</translation>
    </message>
    <message id="users.only_yourself">
        <source>You act in your own name. Log in as somebody else to act in theirs.</source>
        <translation>كل عمل باسم صاحبه. للعمل باسم آخر يلزم دخوله.</translation>
    </message>
    <message id="users.ask_name">
        <source>Name: </source>
        <translation>الاسم: </translation>
    </message>
    <message id="users.ask_password">
        <source>Password: </source>
        <translation>كلمة المرور: </translation>
    </message>
    <message id="users.too_soon" numerus="yes">
        <source>Too many wrong passwords. The next one can be tried in {n} seconds.</source>
        <translation>
            <numerusform>كلمات مرور خاطئة كثيرة. يمكن المحاولة الآن.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. المحاولة التالية بعد ثانية.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. المحاولة التالية بعد ثانيتين.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. المحاولة التالية بعد {n} ثوان.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. المحاولة التالية بعد {n} ثانية.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. المحاولة التالية بعد {n} ثانية.</numerusform>
        </translation>
    </message>
    <message id="fact.looked.opened">
        <source>The case was opened to be read.</source>
        <translation>فُتحت الحالة للاطلاع.</translation>
    </message>
    <message id="fact.looked.printed">
        <source>The case was printed.</source>
        <translation>طُبعت الحالة.</translation>
    </message>
    <message id="fact.looked.exported">
        <source>The case was exported to a file.</source>
        <translation>صُدّرت الحالة إلى ملف.</translation>
    </message>
    <message id="fact.looked.uncovered">
        <source>A masked field was uncovered: {field}.</source>
        <translation>كُشف حقل محجوب: {field}.</translation>
    </message>
    <message id="console.verb.user">
        <source>People who may log in: list, add, change the role, disable, change the own password, make the recovery kit, and let an administrator back in by it.</source>
        <translation>من يدخلون بكلمة مرور: عرض وإضافة وتغيير دور وإيقاف وتغيير كلمة المرور وإعداد عدة الاسترداد واستعادة دخول مدير النظام بها.</translation>
    </message>
    <message id="console.verb.held">
        <source>Tell everything that is held on a person.</source>
        <translation>ذكر كل ما هو محفوظ عن شخص.</translation>
    </message>
    <message id="console.verb.opened">
        <source>Tell who looked at a confidential case, or at what somebody looked.</source>
        <translation>ذكر من اطلع على حالة سرية، أو ما اطلع عليه موظف.</translation>
    </message>
    <message id="console.verb.erase">
        <source>Erase a case or a person: one proposes, a director approves.</source>
        <translation>حذف حالة أو شخص: يقترحه واحد ويعتمده المدير.</translation>
    </message>
    <message id="console.verb.backup">
        <source>Make a verified backup, and remove those kept no longer.</source>
        <translation>عمل نسخة احتياطية متحقق منها، وإزالة ما انتهى حفظه.</translation>
    </message>
    <message id="console.verb.restore">
        <source>Put a backup into a new folder.</source>
        <translation>استعادة نسخة احتياطية في مجلد جديد.</translation>
    </message>
    <message id="console.opt.user_act">
        <source>list, add, role, disable, password, kit or recover</source>
        <translation>list أو add أو role أو disable أو password أو kit أو recover</translation>
    </message>
    <message id="console.opt.user_name">
        <source>id or name of somebody on the staff; a new name is added</source>
        <translation>معرف موظف أو اسمه، والاسم الجديد يضاف</translation>
    </message>
    <message id="console.opt.login">
        <source>the name to log in with (else the name)</source>
        <translation>اسم الدخول (وإلا فالاسم نفسه)</translation>
    </message>
    <message id="console.opt.roles">
        <source>roles, with commas between: {roles}</source>
        <translation>الأدوار مفصولة بفواصل: {roles}</translation>
    </message>
    <message id="console.opt.department">
        <source>the department that the person belongs to</source>
        <translation>القسم الذي يتبعه الموظف</translation>
    </message>
    <message id="console.opt.person">
        <source>a phone, or the number of one of the person's cases</source>
        <translation>رقم جوال، أو رقم إحدى حالات الشخص</translation>
    </message>
    <message id="console.opt.by">
        <source>what this person looked at, instead of who looked at a case</source>
        <translation>ما اطلع عليه هذا الموظف، بدلًا ممن اطلع على حالة</translation>
    </message>
    <message id="console.number_or_by">
        <source>The number of a case is needed, or --by with a person's name.</source>
        <translation>يلزم رقم حالة، أو --by مع اسم موظف.</translation>
    </message>
    <message id="console.opt.erase_act">
        <source>list (what waits), due (what was kept long enough), kept (what a dispute keeps), periods, propose, approve, decline, keep or release</source>
        <translation>list (ما ينتظر) أو due (ما انتهت مدته) أو kept (المحفوظ لنزاع) أو periods (المدد) أو propose أو approve أو decline أو keep أو release</translation>
    </message>
    <message id="console.opt.erase_what">
        <source>propose, keep, release: numbers of cases, or the whole phone of one person; approve, decline: the erasure; periods: KIND=MONTHS or KIND=ever</source>
        <translation>مع propose وkeep وrelease: أرقام حالات أو جوال شخص كاملًا، ومع approve وdecline: معرف الحذف، ومع periods: النوع=الأشهر أو النوع=ever</translation>
    </message>
    <message id="console.opt.erase_person">
        <source>erase the person with all their cases</source>
        <translation>حذف الشخص مع كل حالاته</translation>
    </message>
    <message id="console.opt.reason">
        <source>why</source>
        <translation>السبب</translation>
    </message>
    <message id="console.opt.backup_to">
        <source>the folder for backups</source>
        <translation>مجلد النسخ الاحتياطية</translation>
    </message>
    <message id="console.opt.backup_file">
        <source>the file of a backup</source>
        <translation>ملف النسخة الاحتياطية</translation>
    </message>
    <message id="console.opt.into">
        <source>a new folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message id="users.nobody_logs_in">
        <source>Nobody logs in to this desk yet: there is no password to change.</source>
        <translation>لا أحد يسجل الدخول في هذا المكتب بعد: لا كلمة مرور لتغييرها.</translation>
    </message>
    <message id="users.ask_again">
        <source>The same again: </source>
        <translation>كلمة المرور مرة أخرى: </translation>
    </message>
    <message id="users.no_new_password">
        <source>No new password was given. Set KAFEL_NEW_PASSWORD, or type it at the terminal.</source>
        <translation>لم تُعط كلمة مرور جديدة. توضع في KAFEL_NEW_PASSWORD أو تُكتب في الطرفية.</translation>
    </message>
    <message id="users.ask_new_password">
        <source>New password: </source>
        <translation>كلمة المرور الجديدة: </translation>
    </message>
    <message id="error.several_people">
        <source>Several people have this number. Give the number of one of their cases.</source>
        <translation>يشترك عدة أشخاص في هذا الرقم. يلزم ذكر رقم حالة من حالات الشخص.</translation>
    </message>
    <message id="error.no_such_person">
        <source>Nobody is known by this.</source>
        <translation>لا يوجد شخص بهذا.</translation>
    </message>
    <message id="login.password">
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message id="login.show_letters">
        <source>Show the letters</source>
        <translation>إظهار الحروف</translation>
    </message>
    <message id="login.layout">
        <source>Keyboard: Arabic</source>
        <translation>لوحة المفاتيح: العربية</translation>
    </message>
    <message id="login.layout_latin">
        <source>Keyboard: Latin</source>
        <translation>لوحة المفاتيح: اللاتينية</translation>
    </message>
    <message id="login.entering">
        <source>Opening…</source>
        <translation>جار الدخول…</translation>
    </message>
    <message id="login.open_here">
        <source>Whoever may open this desk</source>
        <translation>من لهم الدخول من هذا المكتب</translation>
    </message>
    <message id="login.locks_itself">
        <source>The desk locks itself when nobody touches it for some minutes. A running call does not.</source>
        <translation>يُقفل المكتب بعد دقائق من السكون، والمكالمة الجارية لا تُقفله.</translation>
    </message>
    <message id="check.by_kit">
        <source>The keys of {login} are said to come from the recovery kit, and the kit did not sign them.</source>
        <translation>سُجل أن مفاتيح {login} أُعطيت بعدة الاسترداد، وليس عليها توقيعها.</translation>
    </message>
    <message id="users.no_kit">
        <source>No recovery kit opens this desk: none was made while it could be opened.</source>
        <translation>ليس لهذا المكتب عدة استرداد: لم تُعد حين كان يُفتح.</translation>
    </message>
    <message id="users.kit_needed">
        <source>The recovery file is needed: --kit F.kit.</source>
        <translation>ملف الاسترداد مطلوب: --kit F.kit.</translation>
    </message>
    <message id="users.no_such_administrator">
        <source>Name one administrator who works here. The kit lets nobody else in.</source>
        <translation>المطلوب اسم مدير نظام يعمل هنا. لا يدخل غيره بعدة الاسترداد.</translation>
    </message>
    <message id="users.two_administrators">
        <source>More than one administrator has this name. On the command line, user recover takes one of these entries in its place: {entries}</source>
        <translation>أكثر من مدير نظام بهذا الاسم. في سطر الأوامر يأخذ user recover بدلًا منه أحد هذه المعرفات: {entries}</translation>
    </message>
    <message id="users.recovered">
        <source>The new password opens this desk now, and the old one no longer. It is on record that it was by the recovery kit.</source>
        <translation>تفتح كلمة المرور الجديدة هذا المكتب الآن ولا تفتحه القديمة. وسُجل أن ذلك كان بعدة الاسترداد.</translation>
    </message>
    <message id="console.opt.lost_kit">
        <source>recover: the recovery file; the words of its sheet are asked for, or stand in KAFEL_KIT_WORDS</source>
        <translation>مع recover: ملف الاسترداد، وتُسأل عن كلمات ورقته أو توضع في KAFEL_KIT_WORDS</translation>
    </message>
    <message id="login.lost">
        <source>Password lost</source>
        <translation>نسيت كلمة المرور</translation>
    </message>
    <message id="login.lost_ask">
        <source>Ask an administrator. In the settings, under staff, they let you in with a new password.</source>
        <translation>تُطلب كلمة مرور جديدة من مدير النظام، ويعطيها من الإعدادات، صفحة الموظفين.</translation>
    </message>
    <message id="login.lost_kit">
        <source>If every administrator lost theirs: the recovery file, the words of its sheet, and an administrator chosen in the list.</source>
        <translation>إن نسيها كل مديري النظام: ملف الاسترداد وكلمات ورقته، مع اختيار اسم مدير نظام من القائمة.</translation>
    </message>
    <message id="login.lost_enter">
        <source>Enter by the recovery kit</source>
        <translation>الدخول بعدة الاسترداد</translation>
    </message>
    <message id="login.which">
        <source>Who is let in</source>
        <translation>من يدخل</translation>
    </message>
    <message id="login.which_hint">
        <source>More than one administrator has this name. Choose one of them.</source>
        <translation>أكثر من مدير نظام بهذا الاسم، والاختيار من هذه القائمة.</translation>
    </message>
    <message id="login.lost_back">
        <source>Back to the password</source>
        <translation>العودة إلى كلمة المرور</translation>
    </message>
</context>
</TS>
