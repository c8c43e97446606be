<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="paper.org.wordmark">
    <source>Kafel</source>
    <translation>كافل</translation>
  </message>
  <message id="paper.org.name">
    <source>Kafel Orphan Care Charity, Makkah</source>
    <translation>جمعية كافل لرعاية الأيتام بمكة المكرمة</translation>
  </message>
  <message id="paper.org.centre">
    <source>Beneficiary Service Centre</source>
    <translation>مركز خدمة المستفيد</translation>
  </message>
  <message id="paper.slip.title_complaint">
    <source>Receipt for a complaint</source>
    <translation>إيصال استلام شكوى</translation>
  </message>
  <message id="paper.slip.title_inquiry">
    <source>Receipt for an inquiry</source>
    <translation>إيصال استلام استفسار</translation>
  </message>
  <message id="paper.slip.title_suggestion">
    <source>Receipt for a suggestion</source>
    <translation>إيصال استلام مقترح</translation>
  </message>
  <message id="paper.slip.number_complaint">
    <source>Complaint number</source>
    <translation>رقم الشكوى</translation>
  </message>
  <message id="paper.slip.number_inquiry">
    <source>Inquiry number</source>
    <translation>رقم الاستفسار</translation>
  </message>
  <message id="paper.slip.number_suggestion">
    <source>Suggestion number</source>
    <translation>رقم المقترح</translation>
  </message>
  <message id="paper.slip.received">
    <source>Received</source>
    <translation>تاريخ الاستلام</translation>
  </message>
  <message id="paper.slip.received_a5">
    <source>{weekday} {date}, {time}</source>
    <translation>{weekday} {date} م، {time}</translation>
  </message>
  <message id="paper.slip.received_roll">
    <source>{weekday} {date}, {time}</source>
    <translation>{weekday} {date}، {time}</translation>
  </message>
  <message id="paper.slip.at">
    <source>at {t} {ampm}</source>
    <translation>الساعة {t} {ampm}</translation>
  </message>
  <message id="paper.slip.person">
    <source>Name</source>
    <translation>الاسم</translation>
  </message>
  <message id="paper.slip.code_word">
    <source>Code word, to ask without a name</source>
    <translation>كلمة السر للسؤال دون ذكر الاسم</translation>
  </message>
  <message id="paper.slip.channel">
    <source>Channel</source>
    <translation>القناة</translation>
  </message>
  <message id="paper.slip.subject">
    <source>Subject</source>
    <translation>الموضوع</translation>
  </message>
  <message id="paper.slip.asked">
    <source>You asked for</source>
    <translation>ما طلبتموه</translation>
  </message>
  <message id="paper.slip.receiver">
    <source>Staff</source>
    <translation>الموظف</translation>
  </message>
  <message id="paper.slip.receiver_at">
    <source>{name}, {desk}</source>
    <translation>{name}، {desk}</translation>
  </message>
  <message id="paper.slip.next">
    <source>What next?</source>
    <translation>ماذا بعد؟</translation>
  </message>
  <message id="paper.slip.first_reply">
    <source>First reply</source>
    <translation>أول رد</translation>
  </message>
  <message id="paper.slip.result">
    <source>Result</source>
    <translation>النتيجة</translation>
  </message>
  <message id="paper.slip.by_date">
    <source>no later than</source>
    <translation>في موعد أقصاه</translation>
  </message>
  <message id="paper.slip.by_date_roll">
    <source>no later than:</source>
    <translation>في موعد أقصاه:</translation>
  </message>
  <message id="paper.slip.day">
    <source>{weekday} {date}</source>
    <translation>{weekday} {date}</translation>
  </message>
  <message id="paper.slip.ask_complaint">
    <source>To ask about your complaint</source>
    <translation>للسؤال عن شكواكم</translation>
  </message>
  <message id="paper.slip.ask_inquiry">
    <source>To ask about your inquiry</source>
    <translation>للسؤال عن استفساركم</translation>
  </message>
  <message id="paper.slip.ask_suggestion">
    <source>To ask about your suggestion</source>
    <translation>للسؤال عن مقترحكم</translation>
  </message>
  <message id="paper.slip.phone">
    <source>Phone</source>
    <translation>هاتف</translation>
  </message>
  <message id="paper.slip.whatsapp">
    <source>WhatsApp</source>
    <translation>واتساب</translation>
  </message>
  <message id="paper.slip.say_number">
    <source>Any of our staff can help you by this number.</source>
    <translation>اذكروا الرقم لأي موظف دون إعادة الشرح.</translation>
  </message>
  <message id="paper.slip.reopen">
    <source>You may ask us to look at the result again.</source>
    <translation>ولكم طلب إعادة النظر في النتيجة.</translation>
  </message>
  <message id="paper.slip.keep">
    <source>Please keep this receipt.</source>
    <translation>احتفظوا بهذا الإيصال.</translation>
  </message>
  <message id="paper.slip.stamp">
    <source>Centre stamp</source>
    <translation>ختم المركز</translation>
  </message>
  <message id="paper.slip.pdf_title">
    <source>{title}, {number}</source>
    <translation>{title}، {number}</translation>
  </message>
  <message id="paper.time.am">
    <source>a.m.</source>
    <translation>صباحا</translation>
  </message>
  <message id="paper.time.pm">
    <source>p.m.</source>
    <translation>مساء</translation>
  </message>
  <message id="paper.date.hijri">
    <source>{date} AH</source>
    <translation>{date} هـ</translation>
  </message>
</context>
</TS>
