<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name>sharing</name>
  <message id="console.verb.share">
    <source>Found a centre on a shared folder, join one, admit or remove a desk, or recover by the kit.</source>
    <translation>تأسيس مركز على مجلد مشاركة، أو الانضمام إليه، أو قبول مكتب أو إزالته، أو الاسترداد بالعدة.</translation>
  </message>
  <message id="console.verb.sync">
    <source>Share with the other desks until nothing moves any more, and print what was done as one object.</source>
    <translation>المشاركة مع المكاتب الأخرى حتى لا يبقى ما يُنقل، ثم كتابة ما تم في كائن واحد.</translation>
  </message>
  <message id="console.verb.status">
    <source>Tell how this desk stands to the others. state_hash is equal on two desks just when they hold the same record.</source>
    <translation>بيان حال هذا المكتب مع المكاتب الأخرى. تتساوى state_hash في مكتبين عندما يكون السجل فيهما واحدًا.</translation>
  </message>
  <message id="share.act.init">
    <source>Found a centre: SHARE goes into the folder, this desk is the first member. The recovery words are printed once and kept nowhere; the recovery file is written.</source>
    <translation>تأسيس مركز: يوضع SHARE في المجلد ويصير هذا المكتب أول عضو. تُكتب كلمات الاسترداد مرة واحدة ولا تُحفظ، ويُكتب ملف الاسترداد.</translation>
  </message>
  <message id="share.act.join">
    <source>Ask to join: prints the request and its six words. Once the desk is admitted, the same command brings the record in.</source>
    <translation>طلب الانضمام: يكتب الطلب وكلماته الست. وبعد القبول يجلب الأمر نفسه السجل.</translation>
  </message>
  <message id="share.act.admit">
    <source>Admit a desk, when the six words that it shows are typed behind its request.</source>
    <translation>قبول مكتب عند كتابة كلماته الست بعد طلبه.</translation>
  </message>
  <message id="share.act.remove">
    <source>Remove a lost desk. It stops the future, not the copies that are already on that machine.</source>
    <translation>إزالة مكتب مفقود. توقف ما سيأتي، ولا تمحو النسخ الموجودة على ذلك الجهاز.</translation>
  </message>
  <message id="share.act.recover">
    <source>Become a member by the recovery file and the words of the sheet, and bring the record in.</source>
    <translation>الدخول بملف الاسترداد وكلمات الورقة، وجلب السجل.</translation>
  </message>
  <message id="share.act.kit">
    <source>Make a new recovery sheet and file with the old ones, which are to be destroyed then.</source>
    <translation>صنع ورقة استرداد وملف جديدين بالقديمين، ثم إتلاف القديمين.</translation>
  </message>
  <message id="share.opt.share">
    <source>the shared folder</source>
    <translation>مجلد المشاركة</translation>
  </message>
  <message id="share.opt.kit">
    <source>where to write the recovery file (else kafel-recovery-….kit in the present folder)</source>
    <translation>موضع ملف الاسترداد (وإلا فملف kafel-recovery-….kit في المجلد الحالي)</translation>
  </message>
  <message id="share.opt.kit_there">
    <source>the recovery file</source>
    <translation>ملف الاسترداد</translation>
  </message>
  <message id="share.opt.paper">
    <source>also write the recovery sheet as a PDF</source>
    <translation>كتابة ورقة الاسترداد أيضًا في ملف PDF</translation>
  </message>
  <message id="share.opt.desk">
    <source>where no desk is in the folder yet: make one with this code, without settings of its own</source>
    <translation>إن لم يكن في المجلد مكتب: إنشاء مكتب بهذا الرمز بلا إعدادات خاصة</translation>
  </message>
  <message id="share.opt.request">
    <source>the request: its file, the id of its desk, or the desk's code</source>
    <translation>الطلب: ملفه أو معرف مكتبه أو رمز المكتب</translation>
  </message>
  <message id="share.opt.lost">
    <source>code of the desk, or how the id of its writer begins</source>
    <translation>رمز المكتب أو أول معرف كاتبه</translation>
  </message>
  <message id="share.opt.six_words">
    <source>the six words that the desk shows, in either language</source>
    <translation>الكلمات الست التي يعرضها المكتب، بأي من اللغتين</translation>
  </message>
  <message id="share.opt.kit_words">
    <source>the 24 words of the sheet, or the digits in its square code; better left out and typed when asked, because everybody on this computer can read what stands here</source>
    <translation>كلمات الورقة الأربع والعشرون، أو أرقام رمزها المربع؛ والأولى تركها هنا وكتابتها عند السؤال، فما يكتب هنا يراه كل من على هذا الجهاز</translation>
  </message>
  <message id="share.ask_kit_words">
    <source>Words of the recovery sheet: </source>
    <translation>كلمات ورقة الاسترداد: </translation>
  </message>
  <message id="share.error.kit_words_needed">
    <source>The words of the recovery sheet are needed: typed at the terminal, or in KAFEL_KIT_WORDS.</source>
    <translation>كلمات ورقة الاسترداد مطلوبة: تكتب في الطرفية أو توضع في KAFEL_KIT_WORDS.</translation>
  </message>
  <message id="share.opt.through">
    <source>another folder with the same share, for this once: a stick</source>
    <translation>مجلد آخر فيه المشاركة نفسها لهذه المرة: ذاكرة محمولة</translation>
  </message>
  <message id="share.opt.once">
    <source>one round and no more</source>
    <translation>جولة واحدة فقط</translation>
  </message>
  <message id="share.compare_words">
    <source>The six words are to be read to an administrator, who admits this desk with them. Then run the same command again.</source>
    <translation>تُقرأ الكلمات الست على مدير النظام ليقبل بها هذا المكتب، ثم يُعاد الأمر نفسه.</translation>
  </message>
  <message id="share.kit_once">
    <source>The recovery words are shown this once and kept nowhere. Print them, and keep the recovery file in another place.</source>
    <translation>كلمات الاسترداد تظهر هذه المرة وحدها ولا تُحفظ. تُطبع، ويُحفظ ملف الاسترداد في مكان آخر.</translation>
  </message>
  <message id="share.kit_destroy">
    <source>The old sheets and the old recovery file still open everything: destroy them.</source>
    <translation>ما زالت الأوراق القديمة وملف الاسترداد القديم تفتح كل شيء: يلزم إتلافها.</translation>
  </message>
  <message id="share.kit_not_written">
    <source>The recovery file could not be written ({reason}). Its content stands in kit_hex: keep it, it exists nowhere else.</source>
    <translation>تعذرت كتابة ملف الاسترداد ({reason}). محتواه في kit_hex: يلزم حفظه، فلا نسخة منه.</translation>
  </message>
  <message id="share.later">
    <source>The folder cannot be used just now; it is done at the next round.</source>
    <translation>المجلد غير متاح الآن؛ يتم ذلك في الجولة التالية.</translation>
  </message>
  <message id="share.removal_stops_the_future">
    <source>The desk is removed. What is already on that machine stays there: removal stops the future only.</source>
    <translation>أُزيل المكتب. ما هو موجود على ذلك الجهاز يبقى فيه: الإزالة توقف ما سيأتي فقط.</translation>
  </message>
  <message id="share.clock_ahead">
    <source>The clock of desk {desk} runs more than a day ahead.</source>
    <translation>ساعة مكتب {desk} متقدمة أكثر من يوم.</translation>
  </message>
  <message id="share.none">
    <source>This desk is not shared.</source>
    <translation>هذا المكتب غير مشترك.</translation>
  </message>
  <message id="share.failed">
    <source>The shared folder cannot be reached: {path}. Nothing is lost; all stays on this desk until it is back.</source>
    <translation>تعذر الوصول إلى مجلد المشاركة: {path}. لا يضيع شيء؛ يبقى كل شيء في هذا المكتب حتى يعود.</translation>
  </message>
  <message id="share.missing">
    <source>There is no SHARE in {path}: the folder is not mounted, or was emptied. Nothing was read or written.</source>
    <translation>لا يوجد ملف SHARE في {path}: المجلد غير موصول أو أُفرغ. لم يُقرأ شيء ولم يُكتب.</translation>
  </message>
  <message id="share.another">
    <source>{path} is the shared folder of another centre. Nothing was read or written.</source>
    <translation>{path} مجلد مشاركة لمركز آخر. لم يُقرأ شيء ولم يُكتب.</translation>
  </message>
  <message id="share.full">
    <source>The shared folder is full or may not be written; what waits is kept on this desk.</source>
    <translation>مجلد المشاركة ممتلئ أو لا يقبل الكتابة؛ ما ينتظر محفوظ في هذا المكتب.</translation>
  </message>
  <message id="share.read_only">
    <source>The shared folder may not be written: {path}.</source>
    <translation>مجلد المشاركة لا يقبل الكتابة: {path}.</translation>
  </message>
  <message id="share.busy">
    <source>The shared folder is busy: {path}. It is tried again.</source>
    <translation>مجلد المشاركة مشغول: {path}. تُعاد المحاولة.</translation>
  </message>
  <message id="share.error.practice">
    <source>A practice desk is never shared.</source>
    <translation>مكتب التدريب لا يُشارَك.</translation>
  </message>
  <message id="share.error.not_shared">
    <source>This desk does not share with others yet.</source>
    <translation>هذا المكتب لا يشارك مكاتب أخرى بعد.</translation>
  </message>
  <message id="share.error.sealed_here">
    <source>Safeguarding reports on this desk are sealed to its focal persons. One of them who can read all of them has to be logged in while the desk asks to join: they are then sealed to the focal persons of the centre.</source>
    <translation>بلاغات الحماية في هذا المكتب مختومة لمسؤولي الحماية فيه. يلزم أن يطلب الانضمام مسؤول حماية يستطيع قراءتها كلها، فتُختم بعد ذلك لمسؤولي الحماية في المركز.</translation>
  </message>
  <message id="share.error.shared_already">
    <source>This desk belongs to a centre already.</source>
    <translation>هذا المكتب عضو في مركز من قبل.</translation>
  </message>
  <message id="share.error.another_share">
    <source>This desk belongs to another centre, or asked to join one. The request there is to be withdrawn first.</source>
    <translation>هذا المكتب تابع لمركز آخر أو طلب الانضمام إليه. يُسحب ذلك الطلب أولًا.</translation>
  </message>
  <message id="share.error.was_removed">
    <source>This desk was removed from the centre. A new desk is needed to join again.</source>
    <translation>أُزيل هذا المكتب من المركز. يلزم مكتب جديد للانضمام ثانية.</translation>
  </message>
  <message id="share.error.folder_has_share">
    <source>{path} holds a centre already: join it, or choose an empty folder.</source>
    <translation>في {path} مركز من قبل: الانضمام إليه أو اختيار مجلد فارغ.</translation>
  </message>
  <message id="share.error.no_share">
    <source>There is no centre in {path}, or its SHARE is damaged.</source>
    <translation>لا يوجد مركز في {path}، أو أن ملف SHARE تالف.</translation>
  </message>
  <message id="share.error.not_administrator">
    <source>Only the founding desk, or one that was recovered by the kit, can do this.</source>
    <translation>هذا متاح للمكتب المؤسس أو لمكتب استُرد بالعدة فقط.</translation>
  </message>
  <message id="share.error.no_request">
    <source>No request is known by {request}. It can be its file, the id or the code of its desk.</source>
    <translation>لا يُعرف طلب باسم {request}. يصح ملفه أو معرف مكتبه أو رمزه.</translation>
  </message>
  <message id="share.error.which_request">
    <source>Several desks with the code {request} ask to join: name the id instead.</source>
    <translation>عدة مكاتب برمز {request} تطلب الانضمام: يُذكر المعرف بدلًا منه.</translation>
  </message>
  <message id="share.error.not_a_request">
    <source>This file is no request to join, or it is damaged.</source>
    <translation>هذا الملف ليس طلب انضمام أو أنه تالف.</translation>
  </message>
  <message id="share.error.request_of_another">
    <source>This is a request to join another centre.</source>
    <translation>هذا طلب انضمام إلى مركز آخر.</translation>
  </message>
  <message id="share.error.another_person">
    <source>On the desk that asks, another person logs in under the entry that {name} has here. Joined, the two would be taken for one. That desk is to be begun anew as one that joins; its cases come in from its log.</source>
    <translation>في المكتب الطالب شخص آخر يدخل بالمعرف نفسه المسجل هنا باسم {name}، ولو انضم المكتب لعُدّا شخصًا واحدًا. يُنشأ ذلك المكتب من جديد مكتبًا منضمًا، وتُنقل حالاته من سجله.</translation>
  </message>
  <message id="share.error.another_person_there">
    <source>On the desk that asks, another person logs in under an entry that somebody on desk {code} has. Joined, the two would be taken for one. The desk that asks is to be begun anew as one that joins; its cases come in from its log.</source>
    <translation>على الجهاز الطالب شخص آخر يدخل بمدخل مسجل لغيره على المكتب {code}، ولو انضم الجهاز لعُدّا شخصًا واحدًا. يُنشأ الجهاز الطالب من جديد جهازًا منضمًا، وتُستورد حالاته من سجله.</translation>
  </message>
  <message id="share.error.admitted_already">
    <source>This desk is a member already.</source>
    <translation>هذا المكتب عضو من قبل.</translation>
  </message>
  <message id="share.error.words_differ">
    <source>The six words are not those of this request. If they were heard well, somebody put another request in its place: do not admit it.</source>
    <translation>الكلمات الست ليست كلمات هذا الطلب. إن صح سماعها فقد وُضع طلب آخر مكانه: لا يُقبل.</translation>
  </message>
  <message id="share.error.unknown_word">
    <source>Word {place}, {word}, is in no list of words. Was it {meant}?</source>
    <translation>الكلمة {place} وهي {word} ليست في القائمة. لعلها {meant}؟</translation>
  </message>
  <message id="share.error.word_count">
    <source>It takes {n} words; {typed} were given.</source>
    <translation>المطلوب {n} من الكلمات، والمكتوب {typed}.</translation>
  </message>
  <message id="share.error.kit_word">
    <source>Word {place} is not the one on the sheet.</source>
    <translation>الكلمة {place} ليست التي على الورقة.</translation>
  </message>
  <message id="share.error.kit_words">
    <source>The words are not those of a sheet: two of them have changed places, or several are wrong.</source>
    <translation>هذه ليست كلمات ورقة: تبدل موضع كلمتين أو أخطأ أكثر من كلمة.</translation>
  </message>
  <message id="share.error.not_a_kit">
    <source>This file is no recovery file, or it is damaged.</source>
    <translation>هذا الملف ليس ملف استرداد أو أنه تالف.</translation>
  </message>
  <message id="share.error.kit_of_another">
    <source>This recovery file belongs to another centre or desk, or another kit took its place.</source>
    <translation>ملف الاسترداد هذا لمركز آخر أو مكتب آخر، أو حلت محله عدة أحدث.</translation>
  </message>
  <message id="share.error.kit_does_not_open">
    <source>Sheet and file do not belong together: the words do not open this recovery file.</source>
    <translation>الورقة والملف لا يتطابقان: هذه الكلمات لا تفتح ملف الاسترداد هذا.</translation>
  </message>
  <message id="share.error.no_recovery_grant">
    <source>The keys for recovery are not in this folder: it is not whole yet. Bring a copy that is.</source>
    <translation>مفاتيح الاسترداد ليست في هذا المجلد: لم يكتمل بعد. تلزم نسخة كاملة منه.</translation>
  </message>
  <message id="share.error.no_such_desk">
    <source>There is no such desk in the centre.</source>
    <translation>لا يوجد مكتب كهذا في المركز.</translation>
  </message>
  <message id="share.error.which_desk">
    <source>Several desks have this code: name how the id of its writer begins.</source>
    <translation>لعدة مكاتب هذا الرمز: يُذكر أول معرف الكاتب.</translation>
  </message>
  <message id="share.error.cannot_remove">
    <source>This desk cannot be removed from here: it is this one, or stands above it. The recovery kit can.</source>
    <translation>لا يُزال هذا المكتب من هنا: هو هذا المكتب أو أعلى منه. تتيح ذلك عدة الاسترداد.</translation>
  </message>
  <message id="share.error.removed_already">
    <source>This desk was removed already.</source>
    <translation>أُزيل هذا المكتب من قبل.</translation>
  </message>
  <message id="share.error.nothing_to_decide">
    <source>There is nothing to decide about it here.</source>
    <translation>لا قرار في هذا من هنا.</translation>
  </message>
  <message id="quarantine.another_share">
    <source>belongs to another centre</source>
    <translation>يخص مركزًا آخر</translation>
  </message>
  <message id="quarantine.arriving">
    <source>still arriving: its content is not yet what its name says</source>
    <translation>ما زال يصل: محتواه لا يطابق اسمه بعد</translation>
  </message>
  <message id="quarantine.bomb">
    <source>claims to hold far more than a file may</source>
    <translation>يدعي من المحتوى أكثر بكثير مما يُسمح به</translation>
  </message>
  <message id="quarantine.content">
    <source>signed, but its content makes no sense</source>
    <translation>موقع، لكن محتواه غير مفهوم</translation>
  </message>
  <message id="quarantine.erased">
    <source>holds a key that was erased</source>
    <translation>فيه مفتاح مُحي</translation>
  </message>
  <message id="quarantine.format">
    <source>is no file of this program, or damaged</source>
    <translation>ليس من ملفات هذا البرنامج أو تالف</translation>
  </message>
  <message id="quarantine.grant">
    <source>a grant that no member signed</source>
    <translation>منحة لم يوقعها عضو</translation>
  </message>
  <message id="quarantine.name">
    <source>lies under a name that is not its own</source>
    <translation>موضوع باسم ليس اسمه</translation>
  </message>
  <message id="quarantine.newer">
    <source>made by a newer program</source>
    <translation>من برنامج أحدث</translation>
  </message>
  <message id="quarantine.no_epoch_key">
    <source>the key for it has not come yet</source>
    <translation>لم يصل مفتاحه بعد</translation>
  </message>
  <message id="quarantine.removed_member">
    <source>recorded by a removed desk after its removal</source>
    <translation>سجله مكتب بعد إزالته</translation>
  </message>
  <message id="quarantine.request">
    <source>no genuine request to join</source>
    <translation>طلب انضمام غير صحيح</translation>
  </message>
  <message id="quarantine.sealed">
    <source>sealed under another key than it says</source>
    <translation>مختوم بمفتاح غير الذي يذكره</translation>
  </message>
  <message id="quarantine.signature">
    <source>its signature is not that of its writer</source>
    <translation>توقيعه ليس توقيع كاتبه</translation>
  </message>
  <message id="quarantine.too_large">
    <source>too large</source>
    <translation>أكبر مما يُسمح به</translation>
  </message>
  <message id="quarantine.too_many_requests">
    <source>too many requests to join wait already</source>
    <translation>طلبات الانضمام المنتظرة كثيرة</translation>
  </message>
  <message id="quarantine.unknown_member">
    <source>from a desk that nobody admitted</source>
    <translation>من مكتب لم يقبله أحد</translation>
  </message>
  <message id="paper.kit.title">
    <source>Recovery sheet</source>
    <translation>ورقة الاسترداد</translation>
  </message>
  <message id="paper.kit.secret">
    <source>Secret: whoever has this sheet and the recovery file opens the whole record of all desks</source>
    <translation>سرية: من يملك هذه الورقة وملف الاسترداد يفتح سجل المكاتب كله</translation>
  </message>
  <message id="paper.kit.copy">
    <source>Copy {a} of {b}</source>
    <translation>النسخة {a} من {b}</translation>
  </message>
  <message id="paper.kit.what">
    <source>Why this sheet?</source>
    <translation>لماذا هذه الورقة؟</translation>
  </message>
  <message id="paper.kit.what_text">
    <source>When machines or passwords are lost, this sheet brings the whole record back. Nobody opens it without it, not even whoever made the program.</source>
    <translation>عند ضياع الأجهزة أو كلمات المرور تعيد هذه الورقة السجل كاملا، ولا يفتحه أحد من دونها، ولا حتى من صنع البرنامج.</translation>
  </message>
  <message id="paper.kit.words">
    <source>Recovery words</source>
    <translation>كلمات الاسترداد</translation>
  </message>
  <message id="paper.kit.words_note">
    <source>To be read line by line. Words 23 and 24 tell which word was written wrongly.</source>
    <translation>القراءة من اليمين إلى اليسار، سطرا بعد سطر. الكلمتان 23 و24 تكشفان موضع الخطأ في الكتابة.</translation>
  </message>
  <message id="paper.kit.need">
    <source>Recovery takes all three together</source>
    <translation>للاسترداد تلزم الثلاثة معا</translation>
  </message>
  <message id="paper.kit.need1">
    <source>This sheet, or its square code</source>
    <translation>هذه الورقة، أو رمزها المربع</translation>
  </message>
  <message id="paper.kit.need2">
    <source>The recovery file, on a medium kept in another place</source>
    <translation>ملف الاسترداد على وسيط محفوظ في مكان آخر</translation>
  </message>
  <message id="paper.kit.need3">
    <source>The shared folder, or a backup of it</source>
    <translation>مجلد المشاركة، أو نسخة احتياطية منه</translation>
  </message>
  <message id="paper.kit.ids">
    <source>To compare</source>
    <translation>بيانات المطابقة</translation>
  </message>
  <message id="paper.kit.made">
    <source>Made on</source>
    <translation>تاريخ الصنع</translation>
  </message>
  <message id="paper.kit.share">
    <source>Number of the share</source>
    <translation>رقم المشاركة</translation>
  </message>
  <message id="paper.kit.key">
    <source>Fingerprint of the key</source>
    <translation>بصمة المفتاح</translation>
  </message>
  <message id="paper.kit.keep">
    <source>Keeping it</source>
    <translation>حفظها</translation>
  </message>
  <message id="paper.kit.k1">
    <source>Print two copies only, and put each into a sealed envelope.</source>
    <translation>اطبعوا نسختين فقط، وضعوا كلا منهما في مظروف مختوم.</translation>
  </message>
  <message id="paper.kit.k2">
    <source>Keep the two in two locked places, with two persons.</source>
    <translation>احفظوا النسختين في مكانين مقفلين مختلفين، عند شخصين مختلفين.</translation>
  </message>
  <message id="paper.kit.k3">
    <source>Do not photograph or send it, and do not write its words into any machine but for recovery.</source>
    <translation>لا تصوروها، ولا ترسلوها، ولا تكتبوا كلماتها في أي جهاز إلا عند الاسترداد.</translation>
  </message>
  <message id="paper.kit.k4">
    <source>Do not keep the recovery file in the same place as the sheet.</source>
    <translation>لا تحفظوا ملف الاسترداد مع الورقة في مكان واحد.</translation>
  </message>
  <message id="paper.kit.k5">
    <source>Check both envelopes once a year, and enter the check in the table.</source>
    <translation>افحصوا المظروفين مرة كل سنة، وسجلوا الفحص في الجدول.</translation>
  </message>
  <message id="paper.kit.k6">
    <source>If a copy is lost or its envelope opened, make a new sheet the same day, then destroy the old one.</source>
    <translation>إذا ضاعت نسخة أو فتح مظروفها فاصنعوا ورقة جديدة في اليوم نفسه، ثم أتلفوا القديمة.</translation>
  </message>
  <message id="paper.kit.custody">
    <source>Custody and checks</source>
    <translation>سجل العهدة والفحص</translation>
  </message>
  <message id="paper.kit.c_place">
    <source>Place</source>
    <translation>مكان الحفظ</translation>
  </message>
  <message id="paper.kit.c_who">
    <source>Keeper</source>
    <translation>الحافظ</translation>
  </message>
  <message id="paper.kit.c_date">
    <source>Date (Gregorian / Hijri)</source>
    <translation>التاريخ (م / هـ)</translation>
  </message>
  <message id="paper.kit.c_why">
    <source>Reason: handed over, checked, opened</source>
    <translation>السبب: تسليم، فحص، فتح</translation>
  </message>
  <message id="paper.kit.c_sign">
    <source>Signature</source>
    <translation>التوقيع</translation>
  </message>
  <message id="paper.kit.after">
    <source>After both copies are printed: close the printing window; the words do not stay on the machine.</source>
    <translation>بعد طباعة النسختين: أغلقوا نافذة الطباعة، ولا تبقى الكلمات في الجهاز.</translation>
  </message>
</context>
</TS>
