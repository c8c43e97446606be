<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name>lane</name>
  <message id="error.before_receipt">
    <source>This is before it was received.</source>
    <translation>هذا الوقت يسبق ورود الحالة.</translation>
  </message>
  <message id="safeguarding.told_at">
    <source>When?</source>
    <translation>متى أُبلغ؟</translation>
  </message>
  <message id="safeguarding.told_at_hint">
    <source>Empty means now; a time alone is of today.</source>
    <translation>إن تُرك فارغًا فالآن، والساعة وحدها تعني اليوم.</translation>
  </message>
  <message id="safeguarding.say">
    <source>What to say</source>
    <translation>ما يُقال</translation>
  </message>
  <message id="safeguarding.not_ask">
    <source>What not to ask, and not to promise</source>
    <translation>ما لا يُسأل عنه ولا يُوعد به</translation>
  </message>
  <message id="safeguarding.shipped_say">
    <source>Thank you for telling us. What you said goes to those who can help, and to nobody else.</source>
    <translation>شكرًا على إخبارنا. ما قيل هنا يصل إلى من يستطيع المساعدة، ولا يُنقل إلى غيرهم.</translation>
  </message>
  <message id="safeguarding.shipped_not_ask">
    <source>No question about details or reasons, and none that suggests an answer. Nothing is asked twice. Secrecy is not promised: it has to be reported.</source>
    <translation>لا يُسأل عن التفاصيل ولا عن الأسباب، ولا يُوحى بإجابة، ولا تُطلب إعادة ما قيل. ولا يُوعد بالكتمان، فالبلاغ واجب.</translation>
  </message>
  <message id="safeguarding.to_say">
    <source>To say</source>
    <translation>يُقال</translation>
  </message>
  <message id="safeguarding.not_to_ask">
    <source>To avoid</source>
    <translation>يُتجنب</translation>
  </message>
  <message id="set.safeguarding">
    <source>Safeguarding</source>
    <translation>الحماية</translation>
  </message>
  <message id="lane.text">
    <source>What the desk shows while harm to a child is being told.</source>
    <translation>ما يظهر للموظف حين يُبلَّغ عن أذى يقع على طفل.</translation>
  </message>
  <message id="lane.line">
    <source>Report line</source>
    <translation>خط البلاغات</translation>
  </message>
  <message id="lane.line_hint">
    <source>The number at which harm to a child is reported at once; 1919 as shipped.</source>
    <translation>الرقم الذي يُبلَّغ فيه فورًا عن أذى الطفل، وهو 1919 ما لم يُغيَّر.</translation>
  </message>
  <message id="lane.say_hint">
    <source>The words for whoever speaks. Left empty, the words that are shipped are shown.</source>
    <translation>كلمات تقال لصاحب البلاغ. إن تُرك فارغًا ظهر النص المرفق مع البرنامج.</translation>
  </message>
  <message id="lane.not_ask_hint">
    <source>The desk looks into nothing. Left empty, the words that are shipped are shown.</source>
    <translation>لا يحقق المكتب في شيء. إن تُرك فارغًا ظهر النص المرفق مع البرنامج.</translation>
  </message>
  <message id="lane.unconfirmed">
    <source>These words come with the program. The charity has to confirm or change them; saving does.</source>
    <translation>هذه الصياغة مرفقة مع البرنامج، وعلى الجمعية اعتمادها أو تغييرها، والحفظ اعتماد لها.</translation>
  </message>
</context>
</TS>
