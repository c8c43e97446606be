<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="paper.form.pdf_title">
    <source>Blank intake forms</source>
    <translation>نماذج استقبال فارغة</translation>
  </message>
  <message id="paper.form.title">
    <source>Intake form</source>
    <translation>نموذج استقبال</translation>
  </message>
  <message id="paper.form.use">
    <source>To be written by hand in a power cut or when the system is down, and keyed in later with the true time of receipt.</source>
    <translation>للكتابة باليد عند انقطاع الكهرباء أو تعطل النظام، ثم إدخاله بوقت الاستلام الحقيقي.</translation>
  </message>
  <message id="paper.form.never">
    <source>Never write a national id or the family’s situation here.</source>
    <translation>لا نكتب هنا رقم الهوية ولا حالة الأسرة.</translation>
  </message>
  <message id="paper.form.number">
    <source>Reserved number</source>
    <translation>رقم محجوز</translation>
  </message>
  <message id="paper.form.kind">
    <source>Kind</source>
    <translation>النوع</translation>
  </message>
  <message id="paper.form.beneficiary">
    <source>Person</source>
    <translation>المستفيد</translation>
  </message>
  <message id="paper.form.external">
    <source>external</source>
    <translation>خارجي</translation>
  </message>
  <message id="paper.form.internal">
    <source>internal</source>
    <translation>داخلي</translation>
  </message>
  <message id="paper.form.priority">
    <source>Priority</source>
    <translation>الأولوية</translation>
  </message>
  <message id="paper.form.normal">
    <source>normal</source>
    <translation>عادية</translation>
  </message>
  <message id="paper.form.urgent">
    <source>urgent</source>
    <translation>عاجلة</translation>
  </message>
  <message id="paper.form.channel">
    <source>Channel</source>
    <translation>القناة</translation>
  </message>
  <message id="paper.form.visit">
    <source>visit</source>
    <translation>زيارة</translation>
  </message>
  <message id="paper.form.phone">
    <source>phone</source>
    <translation>هاتف</translation>
  </message>
  <message id="paper.form.whatsapp">
    <source>WhatsApp</source>
    <translation>واتساب</translation>
  </message>
  <message id="paper.form.received">
    <source>Received</source>
    <translation>وقت الاستلام</translation>
  </message>
  <message id="paper.form.gregorian">
    <source>CE</source>
    <translation>م</translation>
  </message>
  <message id="paper.form.hijri">
    <source>AH</source>
    <translation>هـ</translation>
  </message>
  <message id="paper.form.time">
    <source>Time</source>
    <translation>الساعة</translation>
  </message>
  <message id="paper.form.am">
    <source>a.m.</source>
    <translation>صباحا</translation>
  </message>
  <message id="paper.form.pm">
    <source>p.m.</source>
    <translation>مساء</translation>
  </message>
  <message id="paper.form.code">
    <source>Code word if no name is given</source>
    <translation>كلمة السر إن لم يذكر الاسم</translation>
  </message>
  <message id="paper.form.code_short">
    <source>Code word</source>
    <translation>كلمة السر</translation>
  </message>
  <message id="paper.form.name">
    <source>Name (optional)</source>
    <translation>الاسم (اختياري)</translation>
  </message>
  <message id="paper.form.mobile">
    <source>Mobile</source>
    <translation>الجوال</translation>
  </message>
  <message id="paper.form.relation">
    <source>Relation</source>
    <translation>الصفة</translation>
  </message>
  <message id="paper.form.r1">
    <source>beneficiary</source>
    <translation>مستفيد</translation>
  </message>
  <message id="paper.form.r2">
    <source>guardian</source>
    <translation>ولي أمر</translation>
  </message>
  <message id="paper.form.r3">
    <source>donor</source>
    <translation>متبرع</translation>
  </message>
  <message id="paper.form.r4">
    <source>visitor</source>
    <translation>زائر</translation>
  </message>
  <message id="paper.form.r5">
    <source>staff</source>
    <translation>موظف</translation>
  </message>
  <message id="paper.form.r6">
    <source>other</source>
    <translation>غير ذلك</translation>
  </message>
  <message id="paper.form.behalf">
    <source>On behalf of</source>
    <translation>نيابة عن</translation>
  </message>
  <message id="paper.form.when">
    <source>When to call?</source>
    <translation>متى نتصل؟</translation>
  </message>
  <message id="paper.form.any_time">
    <source>any time</source>
    <translation>أي وقت</translation>
  </message>
  <message id="paper.form.leave">
    <source>message</source>
    <translation>نترك رسالة</translation>
  </message>
  <message id="paper.form.leave_none">
    <source>no message</source>
    <translation>لا نترك رسالة</translation>
  </message>
  <message id="paper.form.other_number">
    <source>Other number</source>
    <translation>رقم آخر</translation>
  </message>
  <message id="paper.form.about">
    <source>About which department or service</source>
    <translation>الجهة أو الخدمة المعنية</translation>
  </message>
  <message id="paper.form.description">
    <source>In the person’s own words</source>
    <translation>الوصف بكلام صاحبه</translation>
  </message>
  <message id="paper.form.asked">
    <source>What does the person ask for?</source>
    <translation>ما الذي يطلبه؟</translation>
  </message>
  <message id="paper.form.papers">
    <source>Papers attached</source>
    <translation>أوراق مرفقة</translation>
  </message>
  <message id="paper.form.none">
    <source>none</source>
    <translation>لا يوجد</translation>
  </message>
  <message id="paper.form.count">
    <source>how many</source>
    <translation>عددها</translation>
  </message>
  <message id="paper.form.on_the_spot">
    <source>Settled on the spot</source>
    <translation>انتهت في الحال</translation>
  </message>
  <message id="paper.form.yes">
    <source>yes</source>
    <translation>نعم</translation>
  </message>
  <message id="paper.form.no">
    <source>no</source>
    <translation>لا</translation>
  </message>
  <message id="paper.form.staff">
    <source>Staff</source>
    <translation>الموظف</translation>
  </message>
  <message id="paper.form.person_sign">
    <source>Signature of the person (optional)</source>
    <translation>توقيع مقدم الطلب (اختياري)</translation>
  </message>
  <message id="paper.form.entered">
    <source>For the system: keyed in by</source>
    <translation>للإدخال في النظام: أدخله</translation>
  </message>
  <message id="paper.form.entered_at">
    <source>at</source>
    <translation>في</translation>
  </message>
  <message id="paper.form.cut">
    <source>Cut here; this part is for the person</source>
    <translation>القص من هنا، وهذا الجزء لصاحب الطلب</translation>
  </message>
  <message id="paper.form.stub">
    <source>Receipt</source>
    <translation>إيصال استلام</translation>
  </message>
  <message id="paper.form.stub_text">
    <source>We received your request, and will confirm it to you.</source>
    <translation>استلمنا طلبكم بهذا الرقم، ونؤكده لكم برسالة أو اتصال.</translation>
  </message>
</context>
</TS>
