<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="paper.letter.pdf_title">
    <source>Reply, {number}</source>
    <translation>خطاب الرد، {number}</translation>
  </message>
  <message id="paper.letter.reference">
    <source>Reference</source>
    <translation>الرقم المرجعي</translation>
  </message>
  <message id="paper.letter.date">
    <source>Date</source>
    <translation>التاريخ</translation>
  </message>
  <message id="paper.letter.day">
    <source>{weekday} {date}</source>
    <translation>{weekday} {date} م</translation>
  </message>
  <message id="paper.letter.to">
    <source>To {name}</source>
    <translation>إلى {name}</translation>
  </message>
  <message id="paper.letter.subject">
    <source>Subject:</source>
    <translation>الموضوع:</translation>
  </message>
  <message id="paper.letter.greeting">
    <source>Peace be upon you, and God’s mercy and blessings.</source>
    <translation>السلام عليكم ورحمة الله وبركاته، وبعد:</translation>
  </message>
  <message id="paper.letter.told_complaint">
    <source>What you told us</source>
    <translation>ما أبلغتمونا به</translation>
  </message>
  <message id="paper.letter.told_inquiry">
    <source>What you asked</source>
    <translation>ما سألتم عنه</translation>
  </message>
  <message id="paper.letter.told_suggestion">
    <source>What you suggested</source>
    <translation>ما اقترحتموه</translation>
  </message>
  <message id="paper.letter.quoted">
    <source>“{words}”</source>
    <translation>«{words}»</translation>
  </message>
  <message id="paper.letter.asked">
    <source>You asked for:</source>
    <translation>وطلبتم:</translation>
  </message>
  <message id="paper.letter.found_complaint">
    <source>What we found</source>
    <translation>ما وجدناه</translation>
  </message>
  <message id="paper.letter.found_inquiry">
    <source>Our answer</source>
    <translation>جوابنا</translation>
  </message>
  <message id="paper.letter.found_suggestion">
    <source>Our reply</source>
    <translation>ردنا</translation>
  </message>
  <message id="paper.letter.decision">
    <source>Decision</source>
    <translation>القرار</translation>
  </message>
  <message id="paper.letter.decision_upheld">
    <source>Your complaint is right. The mistake is ours, and we apologise.</source>
    <translation>شكواكم صحيحة، والخطأ منا، ونعتذر لكم.</translation>
  </message>
  <message id="paper.letter.decision_partly">
    <source>Your complaint is right in part, and we apologise for that part.</source>
    <translation>شكواكم صحيحة في جزء منها، ونعتذر لكم عنه.</translation>
  </message>
  <message id="paper.letter.decision_not_upheld">
    <source>We found no mistake, for the reason given above.</source>
    <translation>لم يثبت لدينا خطأ، وبيان ذلك أعلاه.</translation>
  </message>
  <message id="paper.letter.decision_undecided">
    <source>We could not come to a decision, for the reason given above.</source>
    <translation>تعذر علينا البت في شكواكم، وبيان ذلك أعلاه.</translation>
  </message>
  <message id="paper.letter.decision_withdrawn">
    <source>You withdrew your complaint, and we have closed it.</source>
    <translation>سحبتم شكواكم، فأغلقناها بناء على طلبكم.</translation>
  </message>
  <message id="paper.letter.decision_not_ours">
    <source>This is not ours to decide; we have referred it to the body concerned.</source>
    <translation>الأمر خارج اختصاصنا، وأحلناه إلى الجهة المعنية.</translation>
  </message>
  <message id="paper.letter.decision_answered">
    <source>We have answered your inquiry.</source>
    <translation>أجبنا عن استفساركم.</translation>
  </message>
  <message id="paper.letter.decision_not_answerable">
    <source>We cannot answer this, for the reason given above.</source>
    <translation>تعذرت علينا الإجابة، وبيان ذلك أعلاه.</translation>
  </message>
  <message id="paper.letter.decision_referred">
    <source>We have referred your inquiry to the body concerned.</source>
    <translation>أحلنا استفساركم إلى الجهة المعنية.</translation>
  </message>
  <message id="paper.letter.decision_adopted">
    <source>We have adopted your suggestion, and thank you for it.</source>
    <translation>أخذنا بمقترحكم، ونشكركم عليه.</translation>
  </message>
  <message id="paper.letter.decision_not_adopted">
    <source>We have not adopted your suggestion, for the reason given above.</source>
    <translation>لم نأخذ بمقترحكم، وبيان ذلك أعلاه.</translation>
  </message>
  <message id="paper.letter.done">
    <source>What we did and will do</source>
    <translation>ما فعلناه وما سنفعله</translation>
  </message>
  <message id="paper.letter.action">
    <source>Action</source>
    <translation>الإجراء</translation>
  </message>
  <message id="paper.letter.when">
    <source>Date</source>
    <translation>الموعد</translation>
  </message>
  <message id="paper.letter.state">
    <source>State</source>
    <translation>الحال</translation>
  </message>
  <message id="paper.letter.state_done">
    <source>done</source>
    <translation>تم</translation>
  </message>
  <message id="paper.letter.state_now">
    <source>in progress</source>
    <translation>قيد التنفيذ</translation>
  </message>
  <message id="paper.letter.state_next">
    <source>planned</source>
    <translation>قادم</translation>
  </message>
  <message id="paper.letter.if_not">
    <source>If you do not accept this reply</source>
    <translation>إن لم تقبلوا هذا الرد</translation>
  </message>
  <message id="paper.letter.if_not_text">
    <source>You may ask us at any time to look at it again, by the same number and without explaining again; another member of staff will do so. You may also write to the management of the charity.</source>
    <translation>لكم أن تطلبوا إعادة النظر فيه في أي وقت، بالرقم نفسه ودون إعادة الشرح، وينظر فيه موظف آخر. ولكم كذلك أن تكتبوا إلى إدارة الجمعية.</translation>
  </message>
  <message id="paper.letter.opinion">
    <source>We will ask what you think of how we dealt with you; answering is up to you.</source>
    <translation>وسنسألكم عن رأيكم في طريقة التعامل، والإجابة اختيارية.</translation>
  </message>
  <message id="paper.letter.held_back">
    <source>Our reply to what you brought to us is ready. To keep your privacy we do not write it here.</source>
    <translation>ردنا على ما تقدمتم به جاهز. وحفظا لخصوصيتكم لا نكتبه هنا.</translation>
  </message>
  <message id="paper.letter.held_back_ask">
    <source>To hear it, please call us or come to us, and mention the reference number above.</source>
    <translation>للاطلاع عليه تواصلوا معنا أو زورونا، واذكروا الرقم المرجعي أعلاه.</translation>
  </message>
  <message id="paper.letter.close">
    <source>With our respect,</source>
    <translation>وتقبلوا تحياتنا،</translation>
  </message>
  <message id="paper.letter.approved">
    <source>Approved by</source>
    <translation>اعتمده</translation>
  </message>
  <message id="paper.letter.centre_line">
    <source>{charity} · {centre}</source>
    <translation>{charity} · {centre}</translation>
  </message>
  <message id="paper.letter.way">
    <source>{means} {address}</source>
    <translation>{means} {address}</translation>
  </message>
  <message id="paper.letter.page">
    <source>Page {a} of {b}</source>
    <translation>صفحة {a} من {b}</translation>
  </message>
  <message id="error.letter_needs_approval">
    <source>The reply is not approved yet: the letter is printed once it is.</source>
    <translation>لم يعتمد الرد بعد، ويطبع الخطاب بعد اعتماده.</translation>
  </message>
  <message id="paper.role.reception">
    <source>Reception officer</source>
    <translation>موظف الاستقبال</translation>
  </message>
  <message id="paper.role.call_handler">
    <source>Call handler</source>
    <translation>موظف الاتصالات</translation>
  </message>
  <message id="paper.role.media">
    <source>New media officer</source>
    <translation>مسؤول الإعلام الجديد</translation>
  </message>
  <message id="paper.role.officer">
    <source>Client happiness officer</source>
    <translation>مسؤول إسعاد العملاء</translation>
  </message>
  <message id="paper.role.department">
    <source>Department staff</source>
    <translation>موظف القسم</translation>
  </message>
  <message id="paper.role.supervisor">
    <source>Supervisor</source>
    <translation>المشرف</translation>
  </message>
  <message id="paper.role.director">
    <source>Executive director</source>
    <translation>المدير التنفيذي</translation>
  </message>
  <message id="paper.role.focal">
    <source>Safeguarding focal person</source>
    <translation>مسؤول الحماية</translation>
  </message>
  <message id="paper.role.administrator">
    <source>Administrator</source>
    <translation>مدير النظام</translation>
  </message>
  <message id="paper.role.auditor">
    <source>Auditor</source>
    <translation>المدقق</translation>
  </message>
</context>
</TS>
