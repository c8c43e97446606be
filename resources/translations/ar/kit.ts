<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name>kit</name>
  <message id="set.kit">
    <source>Recovery kit</source>
    <translation>عدة الاسترداد</translation>
  </message>
  <message id="kit.page_text">
    <source>What lets an administrator back in when passwords are lost</source>
    <translation>ما يعيد مدير النظام إلى المكتب عند ضياع كلمات المرور</translation>
  </message>
  <message id="kit.none">
    <source>No recovery kit was made yet</source>
    <translation>لم تُعد عدة استرداد بعد</translation>
  </message>
  <message id="kit.none_text">
    <source>If every administrator loses their password, the recovery kit is the only way back in: a printed sheet and a file, kept in two places. Without it the record stays closed.</source>
    <translation>إذا ضاعت كلمات مرور مديري النظام كلهم فلا سبيل إلى السجل إلا عدة الاسترداد: ورقة مطبوعة وملف، يُحفظ كل منهما في مكان غير مكان الآخر. ومن دونها يبقى السجل مغلقًا.</translation>
  </message>
  <message id="kit.there">
    <source>Made on {day}, given out to {name}</source>
    <translation>أُعدت في {day}، وسُلمت إلى {name}</translation>
  </message>
  <message id="kit.there_text">
    <source>Sheet and file together let an administrator back in. If one of them is lost, or was seen by somebody who should not have, another kit is made: the earlier one opens nothing from then on.</source>
    <translation>الورقة والملف معًا يعيدان مدير النظام إلى المكتب. إذا ضاع أحدهما أو رآه من لا ينبغي له تُعد عدة أخرى، ولا تفتح السابقة شيئًا من بعدها.</translation>
  </message>
  <message id="kit.fingerprint">
    <source>Fingerprint of its key: {key}</source>
    <translation>بصمة مفتاحها: {key}</translation>
  </message>
  <message id="kit.of_centre">
    <source>The recovery kit of the centre opens this desk</source>
    <translation>عدة استرداد المركز تفتح هذا المكتب</translation>
  </message>
  <message id="kit.of_centre_text">
    <source>It was made when the centre was founded. Another sheet of it is made in the page of the desks.</source>
    <translation>أُعدت عند تأسيس المركز. وتُعد ورقة أخرى لها من صفحة المكاتب.</translation>
  </message>
  <message id="kit.make_first">
    <source>Make the recovery kit</source>
    <translation>إعداد عدة الاسترداد</translation>
  </message>
  <message id="kit.make_another">
    <source>Make another kit in its place</source>
    <translation>إعداد عدة أخرى مكانها</translation>
  </message>
  <message id="kit.desk_text">
    <source>A sheet of paper and a file. With both, an administrator gets back in when every password is lost. They are shown only now, and the two are kept in different places.</source>
    <translation>ورقة وملف. بهما يعود مدير النظام إلى المكتب إذا ضاعت كلمات المرور كلها. لا يظهران إلا الآن، ويُحفظ كل منهما في مكان غير مكان الآخر.</translation>
  </message>
  <message id="kit.replaces">
    <source>Once this kit is kept, the earlier one opens nothing any more: its sheet and its file are destroyed then.</source>
    <translation>متى حُفظت هذه العدة لم تعد السابقة تفتح شيئًا: تُتلف ورقتها ويُمحى ملفها عندئذ.</translation>
  </message>
  <message id="kit.leave">
    <source>Leave it</source>
    <translation>ترك ذلك</translation>
  </message>
  <message id="kit.is_kept">
    <source>Sheet and file are kept</source>
    <translation>الورقة والملف محفوظان</translation>
  </message>
  <message id="kit.later">
    <source>Later, in the settings</source>
    <translation>لاحقًا من الإعدادات</translation>
  </message>
  <message id="kit.remind">
    <source>No recovery kit was made yet: if the last administrator's password is lost, nobody opens the record.</source>
    <translation>لم تُعد عدة استرداد بعد: إذا ضاعت كلمة مرور آخر مدير نظام فلن يفتح السجل أحد.</translation>
  </message>
  <message id="kit.centre_replaces">
    <source>The kit of the centre takes the place of this desk's own. That one opens nothing any more: destroy its sheet and its file.</source>
    <translation>حلت عدة المركز محل عدة هذا المكتب، ولم تعد عدته تفتح شيئًا: تُتلف ورقتها ويُمحى ملفها.</translation>
  </message>
  <message id="users.kit_of_centre">
    <source>The recovery kit of the centre opens this desk. Another sheet of it is made with the one that is there: share kit, or the page of the desks in the settings.</source>
    <translation>عدة استرداد المركز تفتح هذا المكتب. وتُعد ورقة أخرى لها بالعدة الموجودة: share kit، أو صفحة المكاتب في الإعدادات.</translation>
  </message>
  <message id="users.kit_made">
    <source>From now on this kit lets an administrator back in, and no earlier one does. That it was made is on record.</source>
    <translation>من الآن تعيد هذه العدة مدير النظام، ولا تعيده عدة سابقة. وإعدادها مسجل.</translation>
  </message>
  <message id="users.kit_missing">
    <source>There is no recovery kit yet: without one, the last lost password of an administrator is the end of the record. user kit makes one.</source>
    <translation>لا توجد عدة استرداد بعد: من دونها تكون آخر كلمة مرور تضيع لمدير نظام نهاية السجل. يعدها: user kit.</translation>
  </message>
  <message id="users.kit_not_kept">
    <source>The recovery kit could not be written ({reason}), so nothing was changed: the kit that opened the desk before still does.</source>
    <translation>تعذرت كتابة عدة الاسترداد ({reason})، فلم يتغير شيء: العدة التي كانت تفتح المكتب ما زالت تفتحه.</translation>
  </message>
  <message id="check.keys_given">
    <source>New keys of {login} stand in the record that neither an administrator nor the recovery kit gave. They open nothing.</source>
    <translation>في السجل مفاتيح جديدة باسم {login} لم يعطها مدير نظام ولا عدة الاسترداد. وهي لا تفتح شيئًا.</translation>
  </message>
  <message id="check.kit_made">
    <source>A recovery kit stands in the record under the name of {staff} that no administrator gave out. It opens nothing.</source>
    <translation>في السجل عدة استرداد باسم {staff} لم يُصدرها مدير نظام. وهي لا تفتح شيئًا.</translation>
  </message>
  <message id="check.other_centre">
    <source>What is kept of the shared folder is of another centre than the one that this record was founded as.</source>
    <translation>المحفوظ عن مجلد المشاركة لمركز غير المركز الذي أُسس به هذا السجل.</translation>
  </message>
  <message id="console.opt.new_kit">
    <source>kit: where to write the recovery file (else kafel-recovery-….kit in the present folder)</source>
    <translation>مع kit: موضع ملف الاسترداد (وإلا فملف kafel-recovery-….kit في المجلد الحالي)</translation>
  </message>
  <message id="console.opt.kit_paper">
    <source>kit: where to write the sheet, a PDF</source>
    <translation>مع kit: موضع ورقة الاسترداد، وهي ملف PDF</translation>
  </message>
  <message id="console.opt.init_kit">
    <source>make the recovery kit at once, and write its file here; its words are answered this once</source>
    <translation>إعداد عدة الاسترداد حالًا وكتابة ملفها هنا؛ وكلماتها في الجواب هذه المرة وحدها</translation>
  </message>
  <message id="console.opt.init_paper">
    <source>with --kit: where to write the sheet, a PDF</source>
    <translation>مع --kit: موضع ورقة الاسترداد، وهي ملف PDF</translation>
  </message>
  <message id="login.lost_no_kit">
    <source>No recovery kit was made for this desk. If every administrator lost their password, nothing opens this record any more: only a backup does, with a password that was good on the day it was made.</source>
    <translation>لم تُعد لهذا المكتب عدة استرداد. إذا نسي مديرو النظام كلهم كلمات المرور فلا سبيل إلى هذا السجل إلا نسخة احتياطية منه، تُفتح بكلمة مرور كانت صالحة يوم صنعها.</translation>
  </message>
  <message id="paper.kit.secret_desk">
    <source>Secret: whoever has this sheet, the recovery file and the machine opens the whole record of the desk</source>
    <translation>سرية: من يملك هذه الورقة وملف الاسترداد والجهاز يفتح سجل المكتب كله</translation>
  </message>
  <message id="paper.kit.what_desk">
    <source>When every password is lost, this sheet lets an administrator back into the record. Nobody opens it then without it, not even whoever made the program.</source>
    <translation>عند ضياع كلمات المرور كلها تعيد هذه الورقة مدير النظام إلى السجل، ولا يفتحه حينئذ أحد من دونها، ولا حتى من صنع البرنامج.</translation>
  </message>
  <message id="paper.kit.need3_desk">
    <source>The machine of the desk, or a backup of it</source>
    <translation>جهاز المكتب، أو نسخة احتياطية منه</translation>
  </message>
  <message id="paper.kit.number">
    <source>Number of the kit</source>
    <translation>رقم العدة</translation>
  </message>
</context>
</TS>
