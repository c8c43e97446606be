<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="case.evidence">
    <source>Evidence</source>
    <translation>الأدلة</translation>
  </message>
  <message id="case.step_evidence" numerus="yes">
    <source>{n} pieces of evidence, the last {when}</source>
    <translation>
      <numerusform>لا أدلة، {when}</numerusform>
      <numerusform>دليل واحد، {when}</numerusform>
      <numerusform>دليلان، آخرهما {when}</numerusform>
      <numerusform>{n} أدلة، آخرها {when}</numerusform>
      <numerusform>{n} دليلًا، آخرها {when}</numerusform>
      <numerusform>{n} دليل، آخرها {when}</numerusform>
    </translation>
  </message>
  <message id="evidence.drop">
    <source>Drop a file</source>
    <translation>إرفاق ملف</translation>
  </message>
  <message id="evidence.paste">
    <source>Paste an image</source>
    <translation>لصق صورة</translation>
  </message>
  <message id="evidence.source">
    <source>From whom</source>
    <translation>من أين</translation>
  </message>
  <message id="evidence.source_person">
    <source>From the beneficiary</source>
    <translation>من المستفيد</translation>
  </message>
  <message id="evidence.source_department">
    <source>From the department</source>
    <translation>من القسم</translation>
  </message>
  <message id="evidence.source_centre">
    <source>From the centre</source>
    <translation>من المركز</translation>
  </message>
  <message id="evidence.source_other">
    <source>From elsewhere</source>
    <translation>من جهة أخرى</translation>
  </message>
  <message id="evidence.note">
    <source>What it shows</source>
    <translation>ما يدل عليه</translation>
  </message>
  <message id="evidence.add">
    <source>Add</source>
    <translation>إضافة</translation>
  </message>
  <message id="evidence.cancel">
    <source>Stop</source>
    <translation>إيقاف</translation>
  </message>
  <message id="evidence.adding">
    <source>Adding {name}</source>
    <translation>يُضاف {name}</translation>
  </message>
  <message id="evidence.adding_size">
    <source>Adding {name}, {size}</source>
    <translation>يُضاف {name}، {size}</translation>
  </message>
  <message id="evidence.and_more" numerus="yes">
    <source>and {n} more</source>
    <translation>
      <numerusform>ولا شيء غيرها</numerusform>
      <numerusform>وملف آخر</numerusform>
      <numerusform>وملفان آخران</numerusform>
      <numerusform>و{n} ملفات أخرى</numerusform>
      <numerusform>و{n} ملفًا آخر</numerusform>
      <numerusform>و{n} ملف آخر</numerusform>
    </translation>
  </message>
  <message id="evidence.not_all_added">
    <source>Not every file was added to its case.</source>
    <translation>لم تُضف كل الملفات إلى حالتها.</translation>
  </message>
  <message id="evidence.nothing_to_paste">
    <source>There is neither an image nor a file on the clipboard.</source>
    <translation>لا توجد في الحافظة صورة ولا ملف.</translation>
  </message>
  <message id="evidence.pasted_name">
    <source>Pasted {stamp}</source>
    <translation>صورة ملصقة {stamp}</translation>
  </message>
  <message id="evidence.unnamed">
    <source>A file that cannot be opened here</source>
    <translation>ملف لا يُفتح هنا</translation>
  </message>
  <message id="evidence.kind">
    <source>{kind} ({ending})</source>
    <translation>{kind} ({ending})</translation>
  </message>
  <message id="evidence.kind_size">
    <source>{kind}, {size}</source>
    <translation>{kind}، {size}</translation>
  </message>
  <message id="evidence.kilobytes">
    <source>{size} KB</source>
    <translation>{size} كيلوبايت</translation>
  </message>
  <message id="evidence.megabytes">
    <source>{size} MB</source>
    <translation>{size} ميغابايت</translation>
  </message>
  <message id="evidence.is_missing">
    <source>Missing</source>
    <translation>مفقود</translation>
  </message>
  <message id="evidence.is_damaged">
    <source>Damaged</source>
    <translation>تالف</translation>
  </message>
  <message id="evidence.save_as">
    <source>Save a copy</source>
    <translation>حفظ نسخة</translation>
  </message>
  <message id="evidence.saved">
    <source>A copy was saved: {path}. It is not encrypted.</source>
    <translation>حُفظت نسخة: {path}، وهي غير مشفرة.</translation>
  </message>
  <message id="evidence.close">
    <source>Close</source>
    <translation>إغلاق</translation>
  </message>
  <message id="evidence.not_shown">
    <source>Files of this kind are not shown here. A copy can be saved and opened elsewhere.</source>
    <translation>لا تُعرض الملفات من هذا النوع هنا. يمكن حفظ نسخة منها وفتحها في برنامج آخر.</translation>
  </message>
  <message id="sheet.name">
    <source>Sheet</source>
    <translation>الورقة</translation>
  </message>
  <message id="sheet.before">
    <source>The page before</source>
    <translation>الصفحة السابقة</translation>
  </message>
  <message id="sheet.after">
    <source>The next page</source>
    <translation>الصفحة التالية</translation>
  </message>
  <message id="sheet.larger">
    <source>Larger</source>
    <translation>تكبير</translation>
  </message>
  <message id="sheet.place">
    <source>Page {page} of {pages}</source>
    <translation>الصفحة {page} من {pages}</translation>
  </message>
  <message id="sheet.not_drawn">
    <source>This file does not open as a picture. A copy can be saved.</source>
    <translation>تعذر عرض هذا الملف. يمكن حفظ نسخة منه.</translation>
  </message>
</context>
</TS>
