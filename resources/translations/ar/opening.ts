<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>opening</name>
    <message id="opening.title">
        <source>The record is being made ready</source>
        <translation>يُجهَّز السجل</translation>
    </message>
    <message id="opening.copied">
        <source>The record was kept by an older version. A copy of it is put aside before anything is changed.</source>
        <translation>السجل محفوظ بإصدار أقدم. توضع نسخة منه جانبًا قبل أي تغيير.</translation>
    </message>
    <message id="opening.rekeyed">
        <source>Who may open this desk has changed. The record gets another key: the old one opens nothing of it any more.</source>
        <translation>تغيّر من يحق لهم فتح هذا المكتب. يُقفل السجل بمفتاح آخر، ولا يفتح المفتاح القديم شيئًا منه بعد ذلك.</translation>
    </message>
    <message id="opening.rebuilt">
        <source>What lists and search show is worked out anew from all that was recorded. This is done once after an update.</source>
        <translation>يُستخرج ما تعرضه القوائم والبحث من جديد من كل ما سُجِّل. يحدث هذا مرة واحدة بعد التحديث.</translation>
    </message>
    <message id="opening.nothing_lost">
        <source>Nothing that was recorded is lost if this is interrupted: it is begun again at the next opening.</source>
        <translation>لا يضيع شيء مما سُجِّل إن توقف ذلك: يُعاد من أوله عند الفتح التالي.</translation>
    </message>
    <message id="opening.copied_part">
        <source>{percent} % is copied</source>
        <translation>نُسخ {percent} %</translation>
    </message>
    <message id="opening.rekeyed_part">
        <source>{percent} % has the new key</source>
        <translation>أُقفل {percent} % بالمفتاح الجديد</translation>
    </message>
    <message id="opening.rebuilt_part">
        <source>{percent} % is done: {done} of {total} people and cases</source>
        <translation>تم {percent} %: {done} من {total} من الأشخاص والحالات</translation>
    </message>
    <message id="opening.stop">
        <source>Stop and close</source>
        <translation>إيقاف وإغلاق</translation>
    </message>
    <message id="walk.desk">
        <source>A desk with invented people is opened</source>
        <translation>فتح مكتب فيه أشخاص مخترعون</translation>
    </message>
    <message id="walk.visit">
        <source>A visit is recorded</source>
        <translation>تسجيل زيارة</translation>
    </message>
    <message id="walk.pages">
        <source>Every page is opened</source>
        <translation>فتح كل صفحة</translation>
    </message>
    <message id="walk.first_start">
        <source>A first start is looked at</source>
        <translation>معاينة أول تشغيل</translation>
    </message>
    <message id="walk.papers">
        <source>Papers are made</source>
        <translation>إعداد الأوراق</translation>
    </message>
    <message id="walk.log">
        <source>The log is written</source>
        <translation>كتابة السجل في ملف إكسل</translation>
    </message>
</context>
</TS>
