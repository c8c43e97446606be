<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="database.unavailable">
    <source>The desk cannot be used: {reason}</source>
    <translation>تعذر استخدام المكتب: {reason}</translation>
  </message>
  <message id="database.disk_full">
    <source>The disk is full. Nothing was lost: free some room, then save again.</source>
    <translation>القرص ممتلئ. لم يُفقد شيء: يلزم إخلاء مساحة ثم إعادة الحفظ.</translation>
  </message>
  <message id="database.disk_refused">
    <source>The disk took no more data: it may be full or failing. What was saved before is safe.</source>
    <translation>لم يقبل القرص بيانات أخرى: قد يكون ممتلئًا أو معطلًا. ما حُفظ من قبل سليم.</translation>
  </message>
  <message id="database.read_only">
    <source>This folder may not be written to: {path}</source>
    <translation>لا يمكن الكتابة في هذا المجلد: {path}</translation>
  </message>
  <message id="database.read_only_desk">
    <source>The folder of this desk may not be written to. Reading needs that, too: change the rights of the folder, or copy it elsewhere.</source>
    <translation>لا يمكن الكتابة في مجلد هذا المكتب، والقراءة تحتاجها أيضًا: يلزم تغيير صلاحيات المجلد أو نسخه إلى مكان آخر.</translation>
  </message>
  <message id="database.damaged">
    <source>The file of the desk is damaged. Work should stop, and a copy be restored.</source>
    <translation>ملف المكتب تالف. يلزم إيقاف العمل واستعادة نسخة محفوظة.</translation>
  </message>
  <message id="database.newer">
    <source>A newer version of the program has written to this desk (version {found}; this one knows {known}). Update the program to open it.</source>
    <translation>كتب في هذا المكتب إصدار أحدث من البرنامج (الإصدار {found}، وهذا البرنامج يعرف {known}). يلزم تحديث البرنامج لفتحه.</translation>
  </message>
  <message id="database.out_of_date">
    <source>An older version of the program wrote this desk, or bringing it up to date was broken off. Open it once in the window, or use rebuild: {path}</source>
    <translation>كُتب هذا المكتب بإصدار أقدم من البرنامج، أو انقطع تحديثه. يلزم فتحه مرة في النافذة أو استعمال rebuild ليجري تحديثه: {path}</translation>
  </message>
  <message id="database.locked">
    <source>This desk is already open in another window or program on this computer.</source>
    <translation>هذا المكتب مفتوح حاليًا في نافذة أخرى أو برنامج آخر على هذا الجهاز.</translation>
  </message>
  <message id="database.not_a_desk">
    <source>There is no desk in this folder: {path}</source>
    <translation>لا يوجد مكتب في هذا المجلد: {path}</translation>
  </message>
  <message id="database.already_a_desk">
    <source>There is already a desk in this folder: {path}</source>
    <translation>يوجد مكتب في هذا المجلد: {path}</translation>
  </message>
  <message id="database.wrong_key">
    <source>The key does not open this database: {path}. The key file is that of another desk or of another time, or the beginning of the database is damaged: restore both from one copy.</source>
    <translation>المفتاح لا يفتح قاعدة البيانات هذه: {path}. إما أن ملف المفتاح لمكتب آخر أو لوقت آخر، وإما أن أول القاعدة تالف: يلزم استعادتهما معًا من نسخة محفوظة واحدة.</translation>
  </message>
  <message id="database.key_missing">
    <source>The key file is missing: {path}. Without it the desk cannot be opened: restore it from a copy.</source>
    <translation>ملف المفتاح مفقود: {path}. لا يُفتح المكتب بدونه: يلزم استعادته من نسخة محفوظة.</translation>
  </message>
  <message id="database.key_damaged">
    <source>The key file is not complete: {path}. Restore it from a copy.</source>
    <translation>ملف المفتاح غير مكتمل: {path}. يلزم استعادته من نسخة محفوظة.</translation>
  </message>
  <message id="database.key_exposed">
    <source>Other users of this computer may read the key file: {path}. Make it readable by its owner alone.</source>
    <translation>يستطيع مستخدمون آخرون لهذا الجهاز قراءة ملف المفتاح: {path}. يلزم قصر قراءته على مالكه.</translation>
  </message>
  <message id="database.on_network">
    <source>A desk cannot live on a network drive, where cases would be lost: {path}. Choose a folder on this computer.</source>
    <translation>لا يوضع المكتب على قرص شبكي لأن الحالات قد تضيع: {path}. يلزم اختيار مجلد على هذا الجهاز.</translation>
  </message>
  <message id="database.synchronised">
    <source>{program} synchronises this folder and would damage the desk: {path}. Choose a folder outside it.</source>
    <translation>يزامن {program} هذا المجلد وقد يتلف المكتب: {path}. يلزم اختيار مجلد خارجه.</translation>
  </message>
  <message id="check.hash">
    <source>Event {number} of writer {writer} is not what was written: its hash is another.</source>
    <translation>الحدث {number} للكاتب {writer} ليس كما كُتب: بصمته مختلفة.</translation>
  </message>
  <message id="check.chain">
    <source>Event {number} of writer {writer} does not follow the one before it.</source>
    <translation>الحدث {number} للكاتب {writer} لا يتبع الحدث الذي قبله.</translation>
  </message>
  <message id="check.gap">
    <source>Event {number} of writer {writer} is missing.</source>
    <translation>الحدث {number} للكاتب {writer} مفقود.</translation>
  </message>
  <message id="check.sealed">
    <source>The private part of event {number} of writer {writer} is not what was sealed.</source>
    <translation>الجزء الخاص من الحدث {number} للكاتب {writer} ليس كما خُتم.</translation>
  </message>
  <message id="check.unreadable">
    <source>Event {number} of writer {writer} cannot be read.</source>
    <translation>تعذرت قراءة الحدث {number} للكاتب {writer}.</translation>
  </message>
  <message id="check.case_differs">
    <source>Case {number} is shown otherwise than its facts say.</source>
    <translation>الحالة {number} معروضة على غير ما تقوله وقائعها.</translation>
  </message>
  <message id="check.work_differs">
    <source>The corrective actions or reminders on the worklists are otherwise than the facts of the cases say.</source>
    <translation>الإجراءات التصحيحية أو التذكيرات في قوائم العمل على غير ما تقوله وقائع الحالات.</translation>
  </message>
  <message id="check.evidence_missing">
    <source>A file of case {number} is not in the evidence folder.</source>
    <translation>ملف من ملفات الحالة {number} غير موجود في مجلد الأدلة.</translation>
  </message>
  <message id="check.evidence_damaged">
    <source>A file of case {number} does not hold what was stored.</source>
    <translation>ملف من ملفات الحالة {number} لا يطابق ما حُفظ.</translation>
  </message>
  <message id="check.case_missing">
    <source>Case {number} is in the journal and in no list.</source>
    <translation>الحالة {number} في السجل وليست في القوائم.</translation>
  </message>
  <message id="check.case_extra">
    <source>A case is in the lists that the journal does not know: {number}.</source>
    <translation>حالة في القوائم لا يعرفها السجل: {number}.</translation>
  </message>
  <message id="check.sealed_and_plain">
    <source>A key that is sealed to the focal persons lies open beside it.</source>
    <translation>مفتاح مختوم لمسؤولي الحماية موجود أيضًا دون ختم.</translation>
  </message>
  <message id="check.person_differs">
    <source>The record of a person differs from the journal.</source>
    <translation>بيانات شخص تختلف عن السجل.</translation>
  </message>
  <message id="check.search_differs">
    <source>Case {number} is found by other words than it holds.</source>
    <translation>الحالة {number} يُعثر عليها بكلمات غير كلماتها.</translation>
  </message>
  <message id="check.counts_differ">
    <source>The counts of the lists are not those of the cases.</source>
    <translation>أعداد القوائم لا توافق الحالات.</translation>
  </message>
  <message id="check.page">
    <source>Page {page} of the file is damaged.</source>
    <translation>الصفحة {page} من الملف تالفة.</translation>
  </message>
  <message id="check.structure">
    <source>The file is damaged: {detail}</source>
    <translation>الملف تالف: {detail}</translation>
  </message>
</context>
</TS>
