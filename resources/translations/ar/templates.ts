<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="placeholder.name">
    <source>Name of the person</source>
    <translation>اسم صاحب الطلب</translation>
  </message>
  <message id="placeholder.number">
    <source>Case number</source>
    <translation>رقم الحالة</translation>
  </message>
  <message id="placeholder.kind">
    <source>Complaint, inquiry or suggestion</source>
    <translation>نوعه: شكوى أو استفسار أو مقترح</translation>
  </message>
  <message id="placeholder.received">
    <source>Day of receipt in both calendars</source>
    <translation>يوم الاستلام بالتاريخين</translation>
  </message>
  <message id="placeholder.first_reply_by">
    <source>By when the first reply is due</source>
    <translation>موعد أول رد</translation>
  </message>
  <message id="placeholder.result_by">
    <source>By when the result is due</source>
    <translation>موعد النتيجة</translation>
  </message>
  <message id="placeholder.reply">
    <source>Words of the approved reply</source>
    <translation>نص الرد المعتمد</translation>
  </message>
  <message id="placeholder.remedy">
    <source>What was given</source>
    <translation>ما قدمناه</translation>
  </message>
  <message id="placeholder.missing">
    <source>The paper that is missing</source>
    <translation>الورقة الناقصة</translation>
  </message>
  <message id="placeholder.code_word">
    <source>Code word for asking without a name</source>
    <translation>كلمة السر للسؤال دون ذكر الاسم</translation>
  </message>
  <message id="placeholder.question_result">
    <source>Survey question on the result</source>
    <translation>سؤال الرأي عن النتيجة</translation>
  </message>
  <message id="placeholder.question_process">
    <source>Survey question on the process</source>
    <translation>سؤال الرأي عن طريقة التعامل</translation>
  </message>
  <message id="placeholder.centre">
    <source>Name of the centre</source>
    <translation>اسم المركز</translation>
  </message>
  <message id="placeholder.charity">
    <source>Name of the charity</source>
    <translation>اسم الجمعية</translation>
  </message>
  <message id="placeholder.phone">
    <source>Phone number of the centre</source>
    <translation>هاتف المركز</translation>
  </message>
  <message id="placeholder.whatsapp">
    <source>WhatsApp number of the centre</source>
    <translation>واتساب المركز</translation>
  </message>
  <message id="error.template_unknown">
    <source>There is no placeholder {placeholder} (line {line}, character {column}). Choose one from the list.</source>
    <translation>لا توجد خانة باسم {placeholder} (السطر {line}، الحرف {column}). الخانات تُختار من القائمة.</translation>
  </message>
  <message id="error.template_nested">
    <source>A brace opens inside another (line {line}, character {column}).</source>
    <translation>قوس مفتوح داخل قوس آخر (السطر {line}، الحرف {column}).</translation>
  </message>
  <message id="error.template_not_closed">
    <source>The brace that opens here is not closed on its line (line {line}, character {column}).</source>
    <translation>القوس المفتوح هنا لم يُغلق في سطره (السطر {line}، الحرف {column}).</translation>
  </message>
  <message id="error.template_not_opened">
    <source>This brace closes nothing (line {line}, character {column}).</source>
    <translation>قوس إغلاق بلا قوس يفتحه (السطر {line}، الحرف {column}).</translation>
  </message>
  <message id="error.template_sensitive">
    <source>This case asks for discretion, and {placeholder} would tell others about it. Choose the template without details.</source>
    <translation>الحالة تتطلب الكتمان، والخانة {placeholder} تكشف عنها لغير صاحبها. المناسب هو القالب الخالي من التفاصيل.</translation>
  </message>
  <message id="error.template_no_value">
    <source>This case has nothing to put in the place of {placeholder}. Choose another template or complete the case.</source>
    <translation>ليس في الحالة ما يوضع مكان {placeholder}. يُختار قالب آخر أو تُستكمل بيانات الحالة.</translation>
  </message>
  <message id="error.message_no_number">
    <source>There is no number to write to. A letter or a visit is possible.</source>
    <translation>لا يوجد رقم للمراسلة. البديل خطاب أو زيارة.</translation>
  </message>
  <message id="error.message_no_chat">
    <source>This number has no WhatsApp chat. Choose a mobile number.</source>
    <translation>هذا الرقم لا محادثة واتساب له. يُختار رقم جوال.</translation>
  </message>
  <message id="message.due_at">
    <source>{date}, {time}</source>
    <translation>{date}، الساعة {time}</translation>
  </message>
  <message id="survey.question_result">
    <source>How satisfied are you with the result?</source>
    <translation>ما مدى رضاكم عن النتيجة؟</translation>
  </message>
  <message id="survey.question_process">
    <source>How satisfied are you with the way you were treated?</source>
    <translation>ما مدى رضاكم عن طريقة التعامل؟</translation>
  </message>
</context>
</TS>
