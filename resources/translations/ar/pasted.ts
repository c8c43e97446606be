<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="pasted.paste">
    <source>Paste the message</source>
    <translation>لصق الرسالة</translation>
  </message>
  <message id="pasted.nothing">
    <source>There is nothing on the clipboard that can be pasted.</source>
    <translation>لا يوجد في الحافظة ما يُلصق.</translation>
  </message>
  <message id="pasted.remove">
    <source>Remove {name}</source>
    <translation>إزالة {name}</translation>
  </message>
  <message id="pasted.waiting" numerus="yes">
    <source>{n} files become evidence when this is saved.</source>
    <translation>
      <numerusform>لا ملفات</numerusform>
      <numerusform>ملف واحد يُضاف إلى الأدلة عند الحفظ.</numerusform>
      <numerusform>ملفان يُضافان إلى الأدلة عند الحفظ.</numerusform>
      <numerusform>{n} ملفات تُضاف إلى الأدلة عند الحفظ.</numerusform>
      <numerusform>{n} ملفًا تُضاف إلى الأدلة عند الحفظ.</numerusform>
      <numerusform>{n} ملف تُضاف إلى الأدلة عند الحفظ.</numerusform>
    </translation>
  </message>
  <message id="pasted.lost" numerus="yes">
    <source>{n} pasted files were not kept with the draft: paste them again.</source>
    <translation>
      <numerusform>لا ملفات</numerusform>
      <numerusform>كان مع المسودة ملف ملصق، ويلزم لصقه من جديد.</numerusform>
      <numerusform>كان مع المسودة ملفان ملصقان، ويلزم لصقهما من جديد.</numerusform>
      <numerusform>كان مع المسودة {n} ملفات ملصقة، ويلزم لصقها من جديد.</numerusform>
      <numerusform>كان مع المسودة {n} ملفًا ملصقًا، ويلزم لصقها من جديد.</numerusform>
      <numerusform>كان مع المسودة {n} ملف ملصق، ويلزم لصقها من جديد.</numerusform>
    </translation>
  </message>
  <message id="pasted.not_added" numerus="yes">
    <source>{n} pasted files were not added to the case.</source>
    <translation>
      <numerusform>أُضيفت كلها.</numerusform>
      <numerusform>ملف ملصق لم يُضف إلى الحالة.</numerusform>
      <numerusform>ملفان ملصقان لم يُضافا إلى الحالة.</numerusform>
      <numerusform>{n} ملفات ملصقة لم تُضف إلى الحالة.</numerusform>
      <numerusform>{n} ملفًا ملصقًا لم تُضف إلى الحالة.</numerusform>
      <numerusform>{n} ملف ملصق لم تُضف إلى الحالة.</numerusform>
    </translation>
  </message>
</context>
</TS>
