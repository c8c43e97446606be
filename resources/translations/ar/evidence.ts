<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="evidence.image">
    <source>Image</source>
    <translation>صورة</translation>
  </message>
  <message id="evidence.document">
    <source>Document</source>
    <translation>مستند</translation>
  </message>
  <message id="evidence.audio">
    <source>Sound</source>
    <translation>تسجيل صوتي</translation>
  </message>
  <message id="evidence.video">
    <source>Video</source>
    <translation>مقطع مصور</translation>
  </message>
  <message id="evidence.text">
    <source>Text</source>
    <translation>نص</translation>
  </message>
  <message id="evidence.program">
    <source>Program</source>
    <translation>برنامج</translation>
  </message>
  <message id="evidence.unknown">
    <source>Unknown type</source>
    <translation>نوع غير معروف</translation>
  </message>
  <message id="evidence.missing">
    <source>This file is not on this desk: it has not arrived yet, or was removed. The case is whole without it.</source>
    <translation>هذا الملف ليس في هذا المكتب: لم يصل بعد أو أُزيل. بقية الحالة سليمة.</translation>
  </message>
  <message id="evidence.damaged">
    <source>This file was damaged and does not open. The case is whole without it; a copy can be added again.</source>
    <translation>هذا الملف تالف ولا يُفتح. بقية الحالة سليمة، ويمكن إضافة نسخة منه من جديد.</translation>
  </message>
  <message id="evidence.cut">
    <source>This file is incomplete: its end is missing. The case is whole without it; a copy can be added again.</source>
    <translation>هذا الملف ناقص: آخره مفقود. بقية الحالة سليمة، ويمكن إضافة نسخة منه من جديد.</translation>
  </message>
  <message id="error.evidence_empty">
    <source>The file is empty.</source>
    <translation>الملف فارغ.</translation>
  </message>
  <message id="error.evidence_too_large">
    <source>The file is larger than {largest} MB. A smaller copy or a part of it can be added.</source>
    <translation>الملف أكبر من {largest} ميغابايت. يمكن إضافة نسخة أصغر أو جزء منه.</translation>
  </message>
  <message id="error.evidence_too_many">
    <source>The case has {most} files, and that is the limit.</source>
    <translation>بلغت ملفات الحالة حدها، وهو {most}.</translation>
  </message>
  <message id="error.evidence_program">
    <source>This is a program, not evidence. A picture of it can be added.</source>
    <translation>هذا برنامج وليس دليلًا. يمكن إضافة صورة منه.</translation>
  </message>
  <message id="error.evidence_unknown">
    <source>What this file is cannot be told from its content. A picture or a PDF of it can be added.</source>
    <translation>لا يدل محتوى الملف على نوعه. يمكن إضافة صورة منه أو نسخة PDF.</translation>
  </message>
  <message id="error.evidence_twice">
    <source>The case has this file already; it is kept once.</source>
    <translation>هذا الملف موجود في الحالة، ويُحفظ مرة واحدة.</translation>
  </message>
  <message id="error.evidence_folder">
    <source>This is a folder. Open it and choose the files in it.</source>
    <translation>هذا مجلد. تُختار الملفات من داخله.</translation>
  </message>
  <message id="error.evidence_link">
    <source>This is a link to a file elsewhere. Choose the file itself.</source>
    <translation>هذا اختصار لملف في مكان آخر. يُختار الملف نفسه.</translation>
  </message>
  <message id="error.evidence_device">
    <source>This is not a file.</source>
    <translation>هذا ليس ملفًا.</translation>
  </message>
  <message id="error.evidence_gone">
    <source>The file is no longer there. Choose it again.</source>
    <translation>لم يعد الملف في مكانه. يُختار من جديد.</translation>
  </message>
  <message id="error.evidence_unreadable">
    <source>The file cannot be read. If it lies on a stick or a share, copy it to this computer first.</source>
    <translation>تعذرت قراءة الملف. إن كان على ذاكرة متنقلة أو مجلد مشترك فيُنسخ أولًا إلى هذا الجهاز.</translation>
  </message>
  <message id="error.evidence_changed">
    <source>The file changed while it was read. Wait until it is complete, then add it again.</source>
    <translation>تغير الملف أثناء قراءته. يُضاف من جديد بعد اكتماله.</translation>
  </message>
  <message id="error.evidence_limit">
    <source>The largest file lies between 1 and {largest} MB.</source>
    <translation>حد حجم الملف بين 1 و{largest} ميغابايت.</translation>
  </message>
  <message id="error.evidence_count">
    <source>A case holds between 1 and {most} files.</source>
    <translation>عدد ملفات الحالة بين 1 و{most}.</translation>
  </message>
</context>
</TS>
