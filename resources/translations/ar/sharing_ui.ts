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
    <source>The shared folder is full or cannot be written to; {changes}, kept here</source>
    <translation>مجلد المشاركة ممتلئ أو مقفل للكتابة؛ {changes} محفوظة هنا</translation>
  </message>
  <message id="sync.full_nothing">
    <source>The shared folder is full or cannot be written to; everything is kept here</source>
    <translation>مجلد المشاركة ممتلئ أو مقفل للكتابة؛ وكل شيء محفوظ هنا</translation>
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
    <source>The shared folder is full or cannot be written to.</source>
    <translation>مجلد المشاركة ممتلئ أو مقفل للكتابة.</translation>
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
      <numerusform>{n} تغييرًا ينتظر المشاركة؛ تُرسل بعد قليل</numerusform>
      <numerusform>{n} تغيير ينتظر المشاركة؛ تُرسل بعد قليل</numerusform>
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
</context>
</TS>
