<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="message.write">
    <source>Write a message</source>
    <translation>كتابة رسالة</translation>
  </message>
  <message id="message.title">
    <source>Message about case {number}</source>
    <translation>رسالة بشأن الحالة {number}</translation>
  </message>
  <message id="message.purpose">
    <source>What for</source>
    <translation>الغرض</translation>
  </message>
  <message id="message.means">
    <source>By</source>
    <translation>الوسيلة</translation>
  </message>
  <message id="message.template">
    <source>Template</source>
    <translation>القالب</translation>
  </message>
  <message id="message.own_words">
    <source>Without a template</source>
    <translation>بلا قالب</translation>
  </message>
  <message id="message.phone">
    <source>To the number</source>
    <translation>إلى الرقم</translation>
  </message>
  <message id="message.text">
    <source>Text</source>
    <translation>نص الرسالة</translation>
  </message>
  <message id="message.missing">
    <source>The missing paper</source>
    <translation>الورقة الناقصة</translation>
  </message>
  <message id="message.missing_hint">
    <source>As it is to stand in the message. The case then waits for it.</source>
    <translation>كما تُكتب في الرسالة. وبعد الإرسال تنتظر الحالة وصولها.</translation>
  </message>
  <message id="message.for_receipt">
    <source>Confirm receipt</source>
    <translation>تأكيد الاستلام</translation>
  </message>
  <message id="message.for_result">
    <source>Tell the result</source>
    <translation>إبلاغ النتيجة</translation>
  </message>
  <message id="message.for_opinion">
    <source>Invite to say an opinion</source>
    <translation>دعوة إلى إبداء الرأي</translation>
  </message>
  <message id="message.for_missing_paper">
    <source>Ask for a missing paper</source>
    <translation>طلب ورقة ناقصة</translation>
  </message>
  <message id="message.for_follow_up">
    <source>Follow up</source>
    <translation>متابعة بعد الحل</translation>
  </message>
  <message id="message.by_whatsapp">
    <source>WhatsApp</source>
    <translation>واتساب</translation>
  </message>
  <message id="message.by_sms">
    <source>SMS</source>
    <translation>رسالة نصية</translation>
  </message>
  <message id="message.by_letter">
    <source>Letter</source>
    <translation>خطاب</translation>
  </message>
  <message id="message.no_template">
    <source>There is no template for this. The words are written here.</source>
    <translation>لا يوجد قالب لهذا الغرض بهذه الوسيلة. تُكتب الرسالة هنا.</translation>
  </message>
  <message id="message.discreet">
    <source>This case asks for discretion: the message must tell nothing to others.</source>
    <translation>الحالة تتطلب الكتمان: لا تكشف الرسالة شيئًا لغير صاحبها.</translation>
  </message>
  <message id="message.open_whatsapp">
    <source>Open WhatsApp</source>
    <translation>فتح واتساب</translation>
  </message>
  <message id="message.copy">
    <source>Copy the text</source>
    <translation>نسخ النص</translation>
  </message>
  <message id="message.print">
    <source>Preview and print</source>
    <translation>معاينة وطباعة</translation>
  </message>
  <message id="message.record_sent">
    <source>Record as sent</source>
    <translation>تسجيل الإرسال</translation>
  </message>
  <message id="message.practice">
    <source>In practice nothing is opened or sent.</source>
    <translation>في التدريب لا يُفتح واتساب ولا يُرسل شيء.</translation>
  </message>
  <message id="message.copied">
    <source>The text was copied. Once it was sent from the phone, that is recorded here.</source>
    <translation>نُسخ النص. بعد إرساله من الهاتف يُسجَّل الإرسال هنا.</translation>
  </message>
  <message id="message.was_shown">
    <source>Once the letter is on its way, that is recorded here.</source>
    <translation>بعد تسليم الخطاب يُسجَّل الإرسال هنا.</translation>
  </message>
  <message id="message.not_opened">
    <source>WhatsApp did not open. The text was copied; once it was sent, that is recorded here.</source>
    <translation>لم يُفتح واتساب. نُسخ النص، وبعد إرساله يُسجَّل الإرسال هنا.</translation>
  </message>
  <message id="message.paste_there">
    <source>The text is too long for the link: it was copied, to be pasted into the chat that has opened. Once it was sent, that is recorded here.</source>
    <translation>النص أطول مما يحمله الرابط: نُسخ ليُلصق في المحادثة التي فُتحت، وبعد إرساله يُسجَّل الإرسال هنا.</translation>
  </message>
  <message id="message.none_now">
    <source>Nothing is written about this case any more.</source>
    <translation>لا تُرسل رسائل بشأن هذه الحالة.</translation>
  </message>
  <message id="paper_dialog.sent">
    <source>Sent to {printer}.</source>
    <translation>أُرسلت إلى {printer}.</translation>
  </message>
  <message id="paper_dialog.saved">
    <source>Saved: {path}</source>
    <translation>حُفظت: {path}</translation>
  </message>
  <message id="paper_dialog.slip">
    <source>Receipt slip</source>
    <translation>إيصال الاستلام</translation>
  </message>
  <message id="paper_dialog.letter">
    <source>Reply letter</source>
    <translation>خطاب الرد</translation>
  </message>
  <message id="paper_dialog.case_file">
    <source>The whole case file</source>
    <translation>ملف الحالة كاملًا</translation>
  </message>
  <message id="paper_dialog.title">
    <source>{paper}, {number}</source>
    <translation>{paper}، {number}</translation>
  </message>
  <message id="message.needs_words">
    <source>Nothing is written yet.</source>
    <translation>لم يُكتب شيء بعد.</translation>
  </message>
  <message id="message.sms_parts" numerus="yes">
    <source>{n} parts, {units} characters, {left} left in the last</source>
    <translation>
      <numerusform>{units} حرفًا، وبقي {left}</numerusform>
      <numerusform>جزء واحد، {units} حرفًا، وبقي {left}</numerusform>
      <numerusform>جزءان، {units} حرفًا، وبقي {left}</numerusform>
      <numerusform>{n} أجزاء، {units} حرفًا، وبقي {left}</numerusform>
      <numerusform>{n} جزءًا، {units} حرفًا، وبقي {left}</numerusform>
      <numerusform>{n} جزء، {units} حرفًا، وبقي {left}</numerusform>
    </translation>
  </message>
    <message id="message.came">
        <source>From desk {desk}, {who}, {ago}: {what} What was written stays; look at it once more before it is sent.</source>
        <translation>من مكتب {desk}، {who}، {ago}: {what} ما كُتب باقٍ، ويحسن النظر فيه قبل الإرسال.</translation>
    </message>
    <message id="message.came_here">
        <source>The case was changed meanwhile. What was written stays; look at it once more before it is sent.</source>
        <translation>تغيّرت الحالة في الأثناء. ما كُتب باقٍ، ويحسن النظر فيه قبل الإرسال.</translation>
    </message>
    <message id="message.unfit">
        <source>From desk {desk}, {who}, {ago}: {what} This message does not fit any more, and is not sent. What was written stays: it can be copied, or sent for another purpose. What was sent before is recorded as a contact.</source>
        <translation>من مكتب {desk}، {who}، {ago}: {what} لم تعد هذه الرسالة مناسبة فلا تُرسل. ما كُتب باقٍ: يمكن نسخه أو إرساله لغرض آخر. وما أُرسل قبل ذلك يُسجَّل تواصلًا.</translation>
    </message>
    <message id="message.unfit_here">
        <source>The case was changed meanwhile. This message does not fit any more, and is not sent. What was written stays: it can be copied, or sent for another purpose. What was sent before is recorded as a contact.</source>
        <translation>تغيّرت الحالة في الأثناء. لم تعد هذه الرسالة مناسبة فلا تُرسل. ما كُتب باقٍ: يمكن نسخه أو إرساله لغرض آخر. وما أُرسل قبل ذلك يُسجَّل تواصلًا.</translation>
    </message>
    <message id="message.gone">
        <source>The case is not seen here any more. The message was closed, and nothing of it was recorded.</source>
        <translation>لم تعد الحالة ظاهرة هنا. أُغلقت الرسالة ولم يُسجَّل منها شيء.</translation>
    </message>
    <message id="message.not_recorded">
        <source>The case, as it stands now, takes no record of a message.</source>
        <translation>لا تقبل الحالة بوضعها الآن تسجيل رسالة.</translation>
    </message>
    <message id="paper_dialog.made_again">
        <source>The case was changed meanwhile: the paper was made anew.</source>
        <translation>تغيّرت الحالة في الأثناء، فأُعيد إعداد الورقة.</translation>
    </message>
</context>
</TS>
