<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="paper.poster.pdf_title">
    <source>How to reach us: poster</source>
    <translation>ملصق قنوات التواصل</translation>
  </message>
  <message id="paper.leaflet.pdf_title">
    <source>How to reach us: leaflet</source>
    <translation>مطوية قنوات التواصل</translation>
  </message>
  <message id="paper.poster.title">
    <source>Complaint, inquiry or suggestion?</source>
    <translation>شكوى أو استفسار أو مقترح؟</translation>
  </message>
  <message id="paper.poster.promise">
    <source>We listen, and stay with you until the result</source>
    <translation>نسمعكم، ونتابع معكم حتى النتيجة</translation>
  </message>
  <message id="paper.poster.call">
    <source>Call us</source>
    <translation>اتصلوا بنا</translation>
  </message>
  <message id="paper.poster.whatsapp">
    <source>Write to us on WhatsApp</source>
    <translation>راسلونا بواتساب</translation>
  </message>
  <message id="paper.poster.visit">
    <source>Visit us</source>
    <translation>زورونا</translation>
  </message>
  <message id="paper.poster.visit_ask">
    <source>The charity’s office: ask for {who}</source>
    <translation>مقر الجمعية: اسألوا عن {who}</translation>
  </message>
  <message id="paper.poster.visit_place">
    <source>The charity’s office</source>
    <translation>مقر الجمعية</translation>
  </message>
  <message id="paper.poster.visit_at">
    <source>{place}, {address}</source>
    <translation>{place}، {address}</translation>
  </message>
  <message id="paper.poster.social">
    <source>Follow us and write to us</source>
    <translation>تابعونا وراسلونا</translation>
  </message>
  <message id="paper.poster.hours">
    <source>{first} to {last}, {openings}</source>
    <translation>من {first} إلى {last}، {openings}</translation>
  </message>
  <message id="paper.poster.hours_day">
    <source>{day}, {openings}</source>
    <translation>{day}، {openings}</translation>
  </message>
  <message id="paper.poster.opening">
    <source>{a}–{b}</source>
    <translation>{a}–{b}</translation>
  </message>
  <message id="paper.poster.scan_call">
    <source>Scan to call</source>
    <translation>امسحوا الرمز للاتصال</translation>
  </message>
  <message id="paper.poster.scan_chat">
    <source>Scan to chat</source>
    <translation>امسحوا الرمز للمحادثة</translation>
  </message>
  <message id="paper.poster.scan_account">
    <source>Scan for our {network}</source>
    <translation>امسحوا الرمز لحساب {network}</translation>
  </message>
  <message id="paper.poster.how">
    <source>What happens next?</source>
    <translation>ماذا يحدث بعد ذلك؟</translation>
  </message>
  <message id="paper.poster.h1">
    <source>A number</source>
    <translation>رقم وتأكيد</translation>
  </message>
  <message id="paper.poster.h1_text">
    <source>We confirm it and number it.</source>
    <translation>نؤكد لكم الاستلام، ونعطيكم رقما.</translation>
  </message>
  <message id="paper.poster.h2">
    <source>Follow-up</source>
    <translation>متابعة</translation>
  </message>
  <message id="paper.poster.h2_text">
    <source>An officer follows it up.</source>
    <translation>يتابع موظف مختص مع القسم المعني.</translation>
  </message>
  <message id="paper.poster.h3">
    <source>Reply, action</source>
    <translation>رد وإجراء</translation>
  </message>
  <message id="paper.poster.h3_text">
    <source>You hear what we changed.</source>
    <translation>نبلغكم بالنتيجة وبما غيرناه.</translation>
  </message>
  <message id="paper.poster.h4">
    <source>Your opinion</source>
    <translation>رأيكم</translation>
  </message>
  <message id="paper.poster.h4_text">
    <source>We ask you: is the problem gone?</source>
    <translation>نسألكم: هل انتهت المشكلة؟</translation>
  </message>
  <message id="paper.poster.anonymous">
    <source>You need not give your name.</source>
    <translation>يمكنكم التقديم دون ذكر الاسم.</translation>
  </message>
  <message id="paper.poster.issue">
    <source>Issued {date}</source>
    <translation>إصدار {date}</translation>
  </message>
  <message id="paper.leaflet.back">
    <source>What happens to your complaint</source>
    <translation>ماذا يحدث لشكواكم</translation>
  </message>
  <message id="paper.leaflet.s1">
    <source>We confirm receipt on the same working day and give you a number.</source>
    <translation>نؤكد الاستلام في يوم العمل نفسه، ونعطيكم رقما.</translation>
  </message>
  <message id="paper.leaflet.s2">
    <source>We pass it to the department; an officer follows it up.</source>
    <translation>نحولها إلى القسم المعني، ويتابعها موظف مختص.</translation>
  </message>
  <message id="paper.leaflet.s3">
    <source>We gather information, then write you a full reply.</source>
    <translation>نجمع المعلومات، ثم نكتب لكم ردا كاملا.</translation>
  </message>
  <message id="paper.leaflet.s4">
    <source>We put the mistake right and tell you what we did.</source>
    <translation>نصحح الخطأ، ونبلغكم بما فعلناه.</translation>
  </message>
  <message id="paper.leaflet.s5">
    <source>We call you after a while: is the problem gone?</source>
    <translation>نتصل بكم بعد مدة: هل انتهت المشكلة؟</translation>
  </message>
  <message id="paper.leaflet.times">
    <source>Our times</source>
    <translation>مواعيدنا معكم</translation>
  </message>
  <message id="paper.leaflet.kind">
    <source>Kind</source>
    <translation>النوع</translation>
  </message>
  <message id="paper.leaflet.first_reply">
    <source>First reply</source>
    <translation>أول رد</translation>
  </message>
  <message id="paper.leaflet.result">
    <source>Result</source>
    <translation>النتيجة</translation>
  </message>
  <message id="paper.leaflet.rights">
    <source>At any time you may</source>
    <translation>لكم في كل وقت</translation>
  </message>
  <message id="paper.leaflet.r1">
    <source>ask how your complaint stands, by its number alone.</source>
    <translation>أن تسألوا عن حال شكواكم بالرقم وحده.</translation>
  </message>
  <message id="paper.leaflet.r2">
    <source>come without a name, and say when we may call and on which number.</source>
    <translation>أن تقدموا دون ذكر الاسم، وأن تحددوا متى نتصل وبأي رقم.</translation>
  </message>
  <message id="paper.leaflet.r3">
    <source>ask us to look at the result again.</source>
    <translation>أن تطلبوا إعادة النظر في النتيجة.</translation>
  </message>
  <message id="paper.leaflet.yours">
    <source>Your complaint number</source>
    <translation>رقم شكواكم</translation>
  </message>
</context>
</TS>
