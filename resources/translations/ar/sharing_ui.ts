<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="conflict.both_officers">
    <source>Assigned to both at the same time. Both are told, and the later one is shown until one is chosen.</source>
    <translation>أُسندت إلى الاثنين معًا. يظهر ذلك لكليهما، والمعروض آخرهما حتى يُختار أحدهما.</translation>
  </message>
  <message id="conflict.shown_now">
    <source>Shown until one is chosen</source>
    <translation>المعروضة حتى الاختيار</translation>
  </message>
  <message id="case.second_look">
    <source>A closing that does not count.</source>
    <translation>إغلاق لم يُحتسب.</translation>
  </message>
  <message id="case.second_look_text">
    <source>Closed {when}, {who}, before this had arrived: {what} The case is open, and a supervisor looks at it again.</source>
    <translation>سُجّل الإغلاق {when}، {who}، قبل أن يصل: {what} الحالة مفتوحة، وتنتظر نظرة ثانية من المشرف.</translation>
  </message>
  <message id="case.unseen_more" numerus="yes">
    <source>And {n} more.</source>
    <translation>
      <numerusform>ولا شيء غير ذلك.</numerusform>
      <numerusform>وحدث آخر.</numerusform>
      <numerusform>وحدثان آخران.</numerusform>
      <numerusform>و{n} أحداث أخرى.</numerusform>
      <numerusform>و{n} حدثًا آخر.</numerusform>
      <numerusform>و{n} حدث آخر.</numerusform>
    </translation>
  </message>
  <message id="sync.title">
    <source>Sharing between desks</source>
    <translation>المشاركة بين المكاتب</translation>
  </message>
  <message id="sync.now">
    <source>Share now</source>
    <translation>مشاركة الآن</translation>
  </message>
  <message id="sync.requested">
    <source>Waiting for the administrator to admit this desk</source>
    <translation>بانتظار قبول مدير النظام لهذا المكتب</translation>
  </message>
  <message id="sync.unadmitted">
    <source>This desk must be admitted anew; nothing is lost, and nothing is shared meanwhile</source>
    <translation>يلزم قبول هذا المكتب من جديد؛ لا يضيع شيء، ولا يُشارَك شيء حتى ذلك</translation>
  </message>
  <message id="sync.removed">
    <source>This desk was removed from the centre; nothing is shared any more</source>
    <translation>أُزيل هذا المكتب من المركز؛ ولم يعد يُشارَك منه شيء</translation>
  </message>
  <message id="sync.decision">
    <source>Somebody must decide</source>
    <translation>يحتاج قرارًا</translation>
  </message>
  <message id="sync.decision_text">
    <source>Two versions of the record of desk {desk} came in; nothing more is taken from it until somebody decides</source>
    <translation>ورد سجل مكتب {desk} بصيغتين؛ أُوقف استقباله حتى يُتخذ قرار</translation>
  </message>
  <message id="sync.reseed_text">
    <source>The shared folder is empty; somebody must confirm that it is the right one</source>
    <translation>مجلد المشاركة خالٍ؛ ويلزم تأكيد أنه المجلد الصحيح</translation>
  </message>
  <message id="sync.goes_on">
    <source>Work goes on. An administrator decides.</source>
    <translation>العمل مستمر. القرار لمدير النظام.</translation>
  </message>
  <message id="sync.full_text">
    <source>The shared folder is full; {changes}, kept here</source>
    <translation>مجلد المشاركة ممتلئ؛ {changes}، والحفظ هنا مستمر</translation>
  </message>
  <message id="sync.full_nothing">
    <source>The shared folder is full; everything is kept here</source>
    <translation>مجلد المشاركة ممتلئ؛ وكل شيء محفوظ هنا</translation>
  </message>
  <message id="sync.alone_text">
    <source>Working alone since {time}; nothing is lost, and {changes} to be shared</source>
    <translation>يعمل منفردًا منذ {time}؛ لا يضيع شيء، و{changes} المشاركة</translation>
  </message>
  <message id="sync.alone_nothing">
    <source>Working alone since {time}; nothing is lost</source>
    <translation>يعمل منفردًا منذ {time}؛ لا يضيع شيء</translation>
  </message>
  <message id="sync.gap">
    <source>Part of a record is missing; what came is shown</source>
    <translation>سجل لم يكتمل؛ وما وصل ظاهر</translation>
  </message>
  <message id="sync.gap_text">
    <source>Part of the record of desk {desk} has been missing since {time}; what came is shown</source>
    <translation>ينقص جزء من سجل مكتب {desk} منذ {time}؛ وما وصل ظاهر</translation>
  </message>
  <message id="sync.silent">
    <source>A desk has not been heard of</source>
    <translation>مكتب بلا خبر</translation>
  </message>
  <message id="sync.silent_text">
    <source>Desk {desk} has not been heard of since {when}</source>
    <translation>مكتب {desk} بلا خبر منذ {when}</translation>
  </message>
  <message id="sync.last_heard">
    <source>In step; last heard from desk {desk}: {time}</source>
    <translation>متزامن؛ آخر خبر من مكتب {desk} الساعة {time}</translation>
  </message>
  <message id="sync.unseen">
    <source>The shared folder cannot be seen from this machine: {path}</source>
    <translation>مجلد المشاركة لا يُرى من هذا الجهاز: {path}</translation>
  </message>
  <message id="sync.folder">
    <source>Shared folder: {path}</source>
    <translation>مجلد المشاركة: {path}</translation>
  </message>
  <message id="sync.not_shared">
    <source>This desk shares with no other yet.</source>
    <translation>لا يشارك هذا المكتب مكتبًا آخر بعد.</translation>
  </message>
  <message id="sync.this_desk">
    <source>{name}, this desk</source>
    <translation>{name}، هذا المكتب</translation>
  </message>
  <message id="sync.receiving">
    <source>Coming in: {n} of {total} events</source>
    <translation>يصل الآن: {n} من {total} حدث</translation>
  </message>
  <message id="sync.open_decision">
    <source>Open the decision</source>
    <translation>فتح القرار</translation>
  </message>
  <message id="alone.title">
    <source>This desk has been working alone since {time}.</source>
    <translation>هذا المكتب يعمل منفردًا منذ {time}.</translation>
  </message>
  <message id="full.title">
    <source>The shared folder is full.</source>
    <translation>مجلد المشاركة ممتلئ.</translation>
  </message>
  <message id="alone.text">
    <source>Nothing is lost: everything saved here stays, and {changes} to be shared.</source>
    <translation>لا يضيع شيء: كل ما يُحفظ هنا باقٍ، و{changes} المشاركة.</translation>
  </message>
  <message id="alone.nothing">
    <source>Nothing is lost: everything saved here stays.</source>
    <translation>لا يضيع شيء: كل ما يُحفظ هنا باقٍ.</translation>
  </message>
  <message id="alone.try">
    <source>Try now</source>
    <translation>محاولة الآن</translation>
  </message>
  <message id="alone.details">
    <source>Details</source>
    <translation>التفاصيل</translation>
  </message>
  <message id="back.title">
    <source>The folder came back at {time}.</source>
    <translation>عاد المجلد الساعة {time}.</translation>
  </message>
  <message id="back.show">
    <source>Show what came</source>
    <translation>عرض ما وصل</translation>
  </message>
  <message id="two.title">
    <source>Something was changed at two desks at once.</source>
    <translation>عُدّل بيان في مكتبين معًا.</translation>
  </message>
  <message id="two.text">
    <source>Both values are kept and wait for a choice:</source>
    <translation>القيمتان محفوظتان، وتنتظران اختيارًا:</translation>
  </message>
  <message id="two.show">
    <source>Show</source>
    <translation>عرض</translation>
  </message>
  <message id="officers.title">
    <source>A case was assigned to two people at once.</source>
    <translation>أُسندت حالة إلى اثنين معًا.</translation>
  </message>
  <message id="officers.text">
    <source>Assigned to: {names}. It waits for a choice:</source>
    <translation>أُسندت إلى: {names}. وتنتظر اختيار أحدهما:</translation>
  </message>
  <message id="second_look.text">
    <source>Something was recorded that the closing had not seen. A second look is needed:</source>
    <translation>سُجّل ما لم يظهر لمن أغلق. وتلزم نظرة ثانية:</translation>
  </message>
  <message id="requests.text">
    <source>Desks: {desks}. They are admitted after their six words were compared by voice.</source>
    <translation>المكاتب: {desks}. ويُقبل كل منها بعد مطابقة كلماته الست صوتًا.</translation>
  </message>
  <message id="requests.open">
    <source>Open the requests</source>
    <translation>فتح الطلبات</translation>
  </message>
  <message id="desks.removed">
    <source>Removed</source>
    <translation>مُزال</translation>
  </message>
  <message id="desks.frozen">
    <source>Two versions; stopped</source>
    <translation>بصيغتين؛ موقوف</translation>
  </message>
  <message id="desks.all_shared">
    <source>Everything is shared</source>
    <translation>شورك كل شيء</translation>
  </message>
  <message id="desks.gap">
    <source>Incomplete since {time}</source>
    <translation>لم يكتمل منذ {time}</translation>
  </message>
  <message id="desks.never_heard">
    <source>Not heard of yet</source>
    <translation>لا خبر بعد</translation>
  </message>
  <message id="desks.last_heard">
    <source>Last heard {time}</source>
    <translation>آخر خبر {time}</translation>
  </message>
  <message id="sync.changes_wait" numerus="yes">
    <source>{n} changes wait to be shared; they go out shortly</source>
    <translation>
      <numerusform>لا تغيير ينتظر المشاركة</numerusform>
      <numerusform>تغيير واحد ينتظر المشاركة؛ يُرسل بعد قليل</numerusform>
      <numerusform>تغييران ينتظران المشاركة؛ يُرسلان بعد قليل</numerusform>
      <numerusform>{n} تغييرات تنتظر المشاركة؛ تُرسل بعد قليل</numerusform>
      <numerusform>{n} تغييرًا ينتظر المشاركة؛ يُرسل بعد قليل</numerusform>
      <numerusform>{n} تغيير ينتظر المشاركة؛ يُرسل بعد قليل</numerusform>
    </translation>
  </message>
  <message id="count.changes" numerus="yes">
    <source>{n} changes wait</source>
    <translation>
      <numerusform>لا تغيير ينتظر</numerusform>
      <numerusform>تغيير واحد ينتظر</numerusform>
      <numerusform>تغييران ينتظران</numerusform>
      <numerusform>{n} تغييرات تنتظر</numerusform>
      <numerusform>{n} تغييرًا ينتظر</numerusform>
      <numerusform>{n} تغيير ينتظر</numerusform>
    </translation>
  </message>
  <message id="sync.quarantine_text" numerus="yes">
    <source>{n} things were set aside and wait for a decision</source>
    <translation>
      <numerusform>لا شيء ينتظر قرارًا</numerusform>
      <numerusform>شيء واحد عُزل وينتظر قرارًا</numerusform>
      <numerusform>شيئان عُزلا وينتظران قرارًا</numerusform>
      <numerusform>{n} أشياء عُزلت وتنتظر قرارًا</numerusform>
      <numerusform>{n} شيئًا عُزل وينتظر قرارًا</numerusform>
      <numerusform>{n} شيء عُزل وينتظر قرارًا</numerusform>
    </translation>
  </message>
  <message id="back.came" numerus="yes">
    <source>{n} cases came from other desks.</source>
    <translation>
      <numerusform>لم تصل حالات من المكاتب الأخرى.</numerusform>
      <numerusform>وصلت حالة واحدة من المكاتب الأخرى.</numerusform>
      <numerusform>وصلت حالتان من المكاتب الأخرى.</numerusform>
      <numerusform>وصلت {n} حالات من المكاتب الأخرى.</numerusform>
      <numerusform>وصلت {n} حالة من المكاتب الأخرى.</numerusform>
      <numerusform>وصلت {n} حالة من المكاتب الأخرى.</numerusform>
    </translation>
  </message>
  <message id="back.sent" numerus="yes">
    <source>{n} changes were sent.</source>
    <translation>
      <numerusform>لم يُرسل شيء.</numerusform>
      <numerusform>أُرسل تغيير واحد.</numerusform>
      <numerusform>أُرسل تغييران.</numerusform>
      <numerusform>أُرسلت {n} تغييرات.</numerusform>
      <numerusform>أُرسل {n} تغييرًا.</numerusform>
      <numerusform>أُرسل {n} تغيير.</numerusform>
    </translation>
  </message>
  <message id="requests.title" numerus="yes">
    <source>{n} desks ask to join.</source>
    <translation>
      <numerusform>لا طلبات انضمام.</numerusform>
      <numerusform>طلب انضمام من مكتب.</numerusform>
      <numerusform>طلبا انضمام من مكتبين.</numerusform>
      <numerusform>{n} طلبات انضمام.</numerusform>
      <numerusform>{n} طلب انضمام.</numerusform>
      <numerusform>{n} طلب انضمام.</numerusform>
    </translation>
  </message>
  <message id="set.desks">
    <source>Desks and sharing</source>
    <translation>المكاتب والمشاركة</translation>
  </message>
  <message id="wizard.join">
    <source>Join a centre</source>
    <translation>الانضمام إلى مركز قائم</translation>
  </message>
  <message id="wizard.join_text">
    <source>Another desk is at work already, and this machine shares its cases.</source>
    <translation>يعمل مكتب آخر من قبل، ويشاركه هذا الجهاز حالاته.</translation>
  </message>
  <message id="wizard.join_after">
    <source>Needed: the shared folder, and the administrator on the telephone to compare six words.</source>
    <translation>يلزم: الوصول إلى مجلد المشاركة، ومدير النظام على الهاتف لمطابقة ست كلمات.</translation>
  </message>
  <message id="wizard.recover">
    <source>Recover a desk</source>
    <translation>استعادة مكتب</translation>
  </message>
  <message id="wizard.recover_text">
    <source>A machine broke or was replaced, and its cases are to come back.</source>
    <translation>تعطل الجهاز أو استُبدل، والمطلوب أن تعود حالاته.</translation>
  </message>
  <message id="wizard.recover_after">
    <source>Needed: the printed recovery kit and its file, and the shared folder.</source>
    <translation>يلزم: عدة الاسترداد المطبوعة وملفها، ومجلد المشاركة.</translation>
  </message>
  <message id="wizard.s3">
    <source>Shared folder</source>
    <translation>مجلد المشاركة</translation>
  </message>
  <message id="wizard.s5">
    <source>Recovery kit</source>
    <translation>عدة الاسترداد</translation>
  </message>
  <message id="wizard.j4">
    <source>Comparing the words</source>
    <translation>مطابقة الكلمات</translation>
  </message>
  <message id="wizard.share_title">
    <source>Where do the desks share?</source>
    <translation>أين تتشارك المكاتب؟</translation>
  </message>
  <message id="wizard.share_text">
    <source>An empty folder that every desk can reach: on a file server, a network drive, or a synchronised folder. What lies in it is encrypted. It can be chosen later.</source>
    <translation>مجلد خالٍ تصل إليه كل المكاتب: على خادم ملفات، أو قرص شبكة، أو مجلد متزامن. كل ما فيه مشفّر. ويمكن اختياره لاحقًا.</translation>
  </message>
  <message id="wizard.share_to_join_text">
    <source>The folder in which the other desks share already.</source>
    <translation>المجلد الذي تتشارك فيه المكاتب الأخرى من قبل.</translation>
  </message>
  <message id="wizard.share">
    <source>Shared folder</source>
    <translation>مجلد المشاركة</translation>
  </message>
  <message id="wizard.share_hint">
    <source>Left empty, this desk works alone for now.</source>
    <translation>إن تُرك فارغًا عمل هذا المكتب منفردًا الآن.</translation>
  </message>
  <message id="wizard.share_to_join_hint">
    <source>The administrator of the centre knows where it is.</source>
    <translation>يعرف مدير النظام مكانه.</translation>
  </message>
  <message id="wizard.share_later">
    <source>Later</source>
    <translation>لاحقًا</translation>
  </message>
  <message id="wizard.choose_folder">
    <source>Choose a folder</source>
    <translation>اختيار مجلد</translation>
  </message>
  <message id="wizard.choose_file">
    <source>Choose a file</source>
    <translation>اختيار ملف</translation>
  </message>
  <message id="wizard.recovery_title">
    <source>The recovery kit</source>
    <translation>عدة الاسترداد</translation>
  </message>
  <message id="wizard.recovery_text">
    <source>The file that was saved when the centre began, and the words on the paper. Neither is any use without the other.</source>
    <translation>الملف الذي حُفظ عند بداية المركز، والكلمات التي على الورقة. لا يكفي أحدهما دون الآخر.</translation>
  </message>
  <message id="wizard.kit_file">
    <source>Recovery file</source>
    <translation>ملف الاسترداد</translation>
  </message>
  <message id="wizard.kit_file_hint">
    <source>It was kept on a stick or a disk apart from the desks.</source>
    <translation>حُفظ في ذاكرة أو قرص بعيدًا عن المكاتب.</translation>
  </message>
  <message id="wizard.kit_words">
    <source>Words on the paper</source>
    <translation>كلمات الورقة</translation>
  </message>
  <message id="wizard.kit_words_hint">
    <source>All 24 in their order, or the code below them.</source>
    <translation>الكلمات الأربع والعشرون بالترتيب، أو الرمز الذي تحتها.</translation>
  </message>
  <message id="wizard.words_title">
    <source>Compare the six words with the administrator</source>
    <translation>مطابقة الكلمات الست مع مدير النظام</translation>
  </message>
  <message id="wizard.words_text">
    <source>They are read out to the administrator by telephone, in their order, who types them at the other desk; if one word differs the desk is not admitted.</source>
    <translation>تُقرأ الكلمات على مدير النظام بالهاتف بالترتيب، ويكتبها على جهازه؛ وإن اختلفت كلمة واحدة فلا يُقبل المكتب.</translation>
  </message>
  <message id="wizard.waiting_admit">
    <source>Waiting for the administrator to admit this desk</source>
    <translation>بانتظار قبول مدير النظام</translation>
  </message>
  <message id="wizard.request_put">
    <source>The request was put into the shared folder at {time}. The answer comes within a minute of being given.</source>
    <translation>وُضع الطلب في مجلد المشاركة الساعة {time}. يصل القبول خلال دقيقة من موافقته.</translation>
  </message>
  <message id="wizard.since">
    <source>For {amount}</source>
    <translation>منذ {amount}</translation>
  </message>
  <message id="wizard.admitted">
    <source>This desk was admitted</source>
    <translation>قُبل هذا المكتب</translation>
  </message>
  <message id="wizard.record_comes">
    <source>The cases of the centre are coming in now.</source>
    <translation>تصل الآن حالات المركز.</translation>
  </message>
  <message id="wizard.may_close">
    <source>This window may be closed; it goes on from here at the next start.</source>
    <translation>يمكن إغلاق هذه النافذة، ويُستأنف الانتظار عند التشغيل التالي.</translation>
  </message>
  <message id="wizard.withdraw">
    <source>Withdraw the request</source>
    <translation>سحب الطلب</translation>
  </message>
  <message id="wizard.shared_text">
    <source>The record of the centre is on this machine now, and stays in step with the other desks.</source>
    <translation>وصل سجل المركز إلى هذا الجهاز، ويبقى متزامنًا مع المكاتب الأخرى.</translation>
  </message>
  <message id="wizard.other_desks">
    <source>Other desks</source>
    <translation>المكاتب الأخرى</translation>
  </message>
  <message id="wizard.record">
    <source>Record</source>
    <translation>السجل</translation>
  </message>
  <message id="wizard.code_taken">
    <source>Code that another desk has</source>
    <translation>رمز سبق إليه مكتب آخر</translation>
  </message>
  <message id="kit.title">
    <source>Keep the recovery kit</source>
    <translation>حفظ عدة الاسترداد</translation>
  </message>
  <message id="kit.text">
    <source>A sheet of paper and a file. With both, and the shared folder, everything can be recovered if all machines are lost. They are shown only now, and the two are kept in different places.</source>
    <translation>ورقة وملف. بهما وبمجلد المشاركة يُستعاد كل شيء إذا فُقدت الأجهزة كلها. لا يظهران إلا الآن، ويُحفظ كل منهما في مكان غير مكان الآخر.</translation>
  </message>
  <message id="kit.print">
    <source>Print the paper</source>
    <translation>طباعة الورقة</translation>
  </message>
  <message id="kit.save">
    <source>Save the file</source>
    <translation>حفظ الملف</translation>
  </message>
  <message id="kit.paper">
    <source>Recovery kit</source>
    <translation>عدة الاسترداد</translation>
  </message>
  <message id="kit.not_printed">
    <source>Not printed yet</source>
    <translation>لم تُطبع بعد</translation>
  </message>
  <message id="kit.not_saved">
    <source>Not saved yet</source>
    <translation>لم يُحفظ بعد</translation>
  </message>
  <message id="kit.printed">
    <source>Printed</source>
    <translation>طُبعت</translation>
  </message>
  <message id="kit.saved">
    <source>Saved: {path}</source>
    <translation>حُفظ: {path}</translation>
  </message>
  <message id="kit.save_first">
    <source>The file must be saved first</source>
    <translation>يلزم حفظ الملف أولًا</translation>
  </message>
  <message id="kit.type_back">
    <source>Two words from the paper, as proof that it is at hand:</source>
    <translation>كلمتان من الورقة، دليلًا على أنها في اليد:</translation>
  </message>
  <message id="kit.word">
    <source>Word {place}</source>
    <translation>الكلمة {place}</translation>
  </message>
  <message id="kit.wrong_word">
    <source>This is not the word at that place on the paper.</source>
    <translation>ليست هذه الكلمة في هذا الموضع من الورقة.</translation>
  </message>
  <message id="kit.not_kept">
    <source>The recovery kit was not kept yet.</source>
    <translation>لم تُحفظ عدة الاسترداد بعد.</translation>
  </message>
  <message id="kit.lost_for_good">
    <source>If this window is closed now it is lost for good.</source>
    <translation>إن أُغلقت النافذة الآن ضاعت إلى الأبد.</translation>
  </message>
  <message id="kit.lose">
    <source>Close all the same</source>
    <translation>الإغلاق رغم ذلك</translation>
  </message>
  <message id="wizard.kit_not_read">
    <source>This file cannot be read.</source>
    <translation>لا يمكن قراءة هذا الملف.</translation>
  </message>
  <message id="desks.heading">
    <source>Desks</source>
    <translation>المكاتب</translation>
  </message>
  <message id="desks.code">
    <source>Code</source>
    <translation>الرمز</translation>
  </message>
  <message id="desks.name">
    <source>Name</source>
    <translation>الاسم</translation>
  </message>
  <message id="desks.standing">
    <source>Standing</source>
    <translation>الحال</translation>
  </message>
  <message id="desks.version">
    <source>Version</source>
    <translation>الإصدار</translation>
  </message>
  <message id="desks.events">
    <source>Here of it</source>
    <translation>ما وصل منه</translation>
  </message>
  <message id="desks.no_code">
    <source>?</source>
    <translation>؟</translation>
  </message>
  <message id="desks.remove">
    <source>Remove</source>
    <translation>إزالة</translation>
  </message>
  <message id="desks.remove_desk">
    <source>Remove desk {desk}</source>
    <translation>إزالة مكتب {desk}</translation>
  </message>
  <message id="desks.state_hash">
    <source>Mark of the record: {mark}. Two desks with the same mark hold the same record.</source>
    <translation>بصمة السجل: {mark}. المكتبان اللذان بصمتهما واحدة سجلهما واحد.</translation>
  </message>
  <message id="desks.clock_text">
    <source>Its record is accepted all the same; only the order of what happened may look odd. The date and time of that machine need to be set.</source>
    <translation>يُقبل سجله كما هو، وقد يبدو ترتيب ما جرى غريبًا. يلزم ضبط التاريخ والوقت على ذلك الجهاز.</translation>
  </message>
  <message id="requests.heading">
    <source>Requests to join</source>
    <translation>طلبات الانضمام</translation>
  </message>
  <message id="requests.of">
    <source>Desk {desk} asks to join, {time}</source>
    <translation>مكتب {desk} يطلب الانضمام، {time}</translation>
  </message>
  <message id="requests.words">
    <source>Six words, as they are read out by telephone</source>
    <translation>الكلمات الست كما تُقرأ بالهاتف</translation>
  </message>
  <message id="requests.hint">
    <source>Whoever sits at the other desk reads them from its screen. They are typed here in the same order.</source>
    <translation>تُقرأ من شاشة المكتب الآخر، وتُكتب هنا بالترتيب نفسه.</translation>
  </message>
  <message id="requests.admit">
    <source>Admit</source>
    <translation>قبول</translation>
  </message>
  <message id="requests.admit_desk">
    <source>Admit desk {desk}</source>
    <translation>قبول مكتب {desk}</translation>
  </message>
  <message id="requests.admitted">
    <source>Desk {desk} was admitted. Its record comes within a minute.</source>
    <translation>قُبل مكتب {desk}، ويصل سجله خلال دقيقة.</translation>
  </message>
  <message id="remove.title">
    <source>Remove desk {desk}?</source>
    <translation>إزالة مكتب {desk}؟</translation>
  </message>
  <message id="remove.text">
    <source>This stops the future: nothing new is accepted from it, and it cannot read what is shared from now on. It does not take back the copies that are on that machine already.</source>
    <translation>توقف الإزالة ما يأتي: لا يُقبل منه جديد، ولا يقرأ ما يُشارَك من الآن. ولا تستردّ النسخ التي على ذلك الجهاز من قبل.</translation>
  </message>
  <message id="remove.confirm">
    <source>Remove the desk</source>
    <translation>إزالة المكتب</translation>
  </message>
  <message id="remove.done">
    <source>Desk {desk} was removed.</source>
    <translation>أُزيل مكتب {desk}.</translation>
  </message>
  <message id="aside.heading">
    <source>Set aside</source>
    <translation>ما عُزل</translation>
  </message>
  <message id="aside.of">
    <source>Desk {desk}</source>
    <translation>مكتب {desk}</translation>
  </message>
  <message id="aside.of_nobody">
    <source>Of nobody known</source>
    <translation>بلا صاحب معروف</translation>
  </message>
  <message id="aside.since">
    <source>{of}, since {time}</source>
    <translation>{of}، منذ {time}</translation>
  </message>
  <message id="aside.accept">
    <source>Accept</source>
    <translation>قبول</translation>
  </message>
  <message id="aside.refuse">
    <source>Refuse</source>
    <translation>رفض</translation>
  </message>
  <message id="aside.accepted">
    <source>Accepted, for all desks.</source>
    <translation>قُبل، لكل المكاتب.</translation>
  </message>
  <message id="aside.refused">
    <source>Refused, for all desks. It stays here to be read.</source>
    <translation>رُفض، لكل المكاتب، ويبقى هنا للاطلاع.</translation>
  </message>
  <message id="reseed.title">
    <source>The shared folder is empty.</source>
    <translation>مجلد المشاركة خالٍ.</translation>
  </message>
  <message id="reseed.text">
    <source>A folder that is not connected looks the same. Nothing is lost: every desk holds its record. If this is the right folder, one person confirms it at one desk, and all put their record back.</source>
    <translation>المجلد غير الموصول يبدو كذلك. لا يضيع شيء: السجل عند كل مكتب. إن كان هذا هو المجلد الصحيح يؤكده شخص واحد من مكتب واحد، فيعيد كل مكتب سجله إليه.</translation>
  </message>
  <message id="reseed.confirm">
    <source>This is the right folder</source>
    <translation>هذا هو المجلد الصحيح</translation>
  </message>
  <message id="reseed.done">
    <source>The folder is being filled again.</source>
    <translation>يُملأ المجلد من جديد.</translation>
  </message>
  <message id="enter.text">
    <source>This desk works alone. In a folder that several desks can reach they see each other's work, and what lies there is encrypted.</source>
    <translation>يعمل هذا المكتب منفردًا. وفي مجلد تصل إليه المكاتب يرى كل منها عمل الآخر، وكل ما فيه مشفّر.</translation>
  </message>
  <message id="enter.found">
    <source>Begin to share in this folder</source>
    <translation>بدء المشاركة في هذا المجلد</translation>
  </message>
  <message id="enter.join">
    <source>Join the centre in this folder</source>
    <translation>الانضمام إلى المركز في هذا المجلد</translation>
  </message>
  <message id="kit.done">
    <source>Paper and file are kept</source>
    <translation>حُفظت الورقة والملف</translation>
  </message>
  <message id="aside.more" numerus="yes">
    <source>And {n} more.</source>
    <translation>
      <numerusform>لا غيرها.</numerusform>
      <numerusform>وواحد آخر.</numerusform>
      <numerusform>واثنان آخران.</numerusform>
      <numerusform>و{n} أخرى.</numerusform>
      <numerusform>و{n} أخرى.</numerusform>
      <numerusform>و{n} أخرى.</numerusform>
    </translation>
  </message>
  <message id="elsewhere.at_work">
    <source>Desk {desk}, {who}, is at work on this case; the last change was {ago}: {what}</source>
    <translation>العمل جارٍ على هذه الحالة في مكتب {desk}، {who}؛ آخر تغيير {ago}: {what}</translation>
  </message>
  <message id="elsewhere.in_form">
    <source>From desk {desk}, {who}, {ago}: {what} What is typed here stays, and saving hides nothing that this form did not show.</source>
    <translation>من مكتب {desk}، {who}، {ago}: {what} ما كُتب هنا باقٍ، والحفظ لا يحجب ما لم يظهر في هذا النموذج.</translation>
  </message>
  <message id="elsewhere.changed">
    <source>This case was changed at desk {desk}, {who}, {ago}: {what}</source>
    <translation>تغيّرت هذه الحالة في مكتب {desk}، {who}، {ago}: {what}</translation>
  </message>
  <message id="elsewhere.seconds" numerus="yes">
    <source>{n} seconds ago</source>
    <translation>
      <numerusform>قبل لحظة</numerusform>
      <numerusform>قبل ثانية</numerusform>
      <numerusform>قبل ثانيتين</numerusform>
      <numerusform>قبل {n} ثوانٍ</numerusform>
      <numerusform>قبل {n} ثانية</numerusform>
      <numerusform>قبل {n} ثانية</numerusform>
    </translation>
  </message>
  <message id="elsewhere.minutes" numerus="yes">
    <source>{n} minutes ago</source>
    <translation>
      <numerusform>قبل لحظة</numerusform>
      <numerusform>قبل دقيقة</numerusform>
      <numerusform>قبل دقيقتين</numerusform>
      <numerusform>قبل {n} دقائق</numerusform>
      <numerusform>قبل {n} دقيقة</numerusform>
      <numerusform>قبل {n} دقيقة</numerusform>
    </translation>
  </message>
  <message id="enter.anew">
    <source>This desk runs on another machine or as another writer now. It asks to be admitted anew; everything recorded here stays, and is shared after that.</source>
    <translation>يعمل هذا المكتب الآن على جهاز آخر أو بسجل جديد. يطلب القبول من جديد، ويبقى كل ما سُجّل هنا ويُشارَك بعد ذلك.</translation>
  </message>
  <message id="sync.reading">
    <source>Reading how the desks stand</source>
    <translation>تُقرأ حال المشاركة</translation>
  </message>
  <message id="conflict.which_of_several">
    <source>Several values of: {field}. Which one is right?</source>
    <translation>أكثر من قيمة، {field}: أيها الصحيح؟</translation>
  </message>
  <message id="sync.read_only_text">
    <source>The shared folder may only be read; {changes}, kept here</source>
    <translation>مجلد المشاركة للقراءة فقط؛ {changes}، والحفظ هنا مستمر</translation>
  </message>
  <message id="sync.read_only_nothing">
    <source>The shared folder may only be read; everything is kept here</source>
    <translation>مجلد المشاركة للقراءة فقط؛ وكل شيء محفوظ هنا</translation>
  </message>
  <message id="read_only.title">
    <source>The shared folder may only be read.</source>
    <translation>مجلد المشاركة للقراءة فقط.</translation>
  </message>
  <message id="folder.moved">
    <source>Say where the folder is now</source>
    <translation>تغيير مكان المجلد</translation>
  </message>
  <message id="folder.text">
    <source>Where the folder lies now, as this machine sees it. Every desk is told for itself.</source>
    <translation>مكان المجلد الآن كما يراه هذا الجهاز. ويُغيَّر في كل مكتب على حدة.</translation>
  </message>
  <message id="folder.use">
    <source>Use this folder</source>
    <translation>استعمال هذا المجلد</translation>
  </message>
  <message id="kit.renew">
    <source>Make another recovery kit</source>
    <translation>إعداد عدة استرداد أخرى</translation>
  </message>
  <message id="kit.renew_text">
    <source>Another kit is made with the one that is there: where a sheet is worn, or was seen by somebody who should not have.</source>
    <translation>تُعد عدة أخرى بالعدة الموجودة: حين تبلى الورقة، أو يراها من لا ينبغي له.</translation>
  </message>
  <message id="kit.make">
    <source>Make a new kit</source>
    <translation>إعداد عدة جديدة</translation>
  </message>
  <message id="kit.destroy_old">
    <source>The new paper and file are kept like the old ones were. The old ones still open everything: they are destroyed.</source>
    <translation>تُحفظ الورقة والملف الجديدان كما حُفظ القديمان. والقديمان ما زالا يفتحان كل شيء: تُتلف الورقة القديمة ويُمحى ملفها.</translation>
  </message>
</context>
</TS>
