<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="routine.done_where">
    <source>{what} (published: {where})</source>
    <translation>{what} (النشر: {where})</translation>
  </message>
  <message id="routine.awareness">
    <source>Make the channels known</source>
    <translation>التوعية بقنوات المركز</translation>
  </message>
  <message id="routine.channels">
    <source>Review of the channels</source>
    <translation>مراجعة قنوات التواصل</translation>
  </message>
  <message id="routine.weekly_summary">
    <source>Weekly summary</source>
    <translation>الملخص الأسبوعي</translation>
  </message>
  <message id="routine.monthly_report">
    <source>Monthly report and recommendations</source>
    <translation>التقرير الشهري والتوصيات</translation>
  </message>
  <message id="routine.quarterly_report">
    <source>Quarterly report and recommendations</source>
    <translation>التقرير الربعي والتوصيات</translation>
  </message>
  <message id="routine.opinions">
    <source>Invitations to say an opinion</source>
    <translation>دعوة المستفيدين لإبداء الرأي</translation>
  </message>
  <message id="routine.contact">
    <source>Keeping in contact</source>
    <translation>التواصل المستمر</translation>
  </message>
  <message id="routine.policies">
    <source>Review of policies and procedures</source>
    <translation>مراجعة السياسات والإجراءات</translation>
  </message>
  <message id="routine.own">
    <source>{name}</source>
    <translation>{name}</translation>
  </message>
  <message id="routine.today">
    <source>Due today</source>
    <translation>موعدها اليوم</translation>
  </message>
  <message id="error.routine_period">
    <source>A period is a number from 1 to {longest}.</source>
    <translation>المدة عدد من 1 إلى {longest}.</translation>
  </message>
  <message id="error.survey_score">
    <source>A score is a number from {lowest} to {highest}.</source>
    <translation>الدرجة عدد من {lowest} إلى {highest}.</translation>
  </message>
  <message id="error.survey_empty">
    <source>An answer has at least one score or some words.</source>
    <translation>تلزم درجة واحدة أو كلام لتسجيل الرأي.</translation>
  </message>
  <message id="error.survey_safeguarding">
    <source>There is no survey on a matter of safeguarding.</source>
    <translation>لا يُسأل عن الرأي في بلاغات الحماية.</translation>
  </message>
  <message id="error.survey_own_case">
    <source>Somebody else records the opinion: not the officer of the case and not whom it concerns.</source>
    <translation>يسجل الرأي شخص آخر، غير مسؤول الحالة وغير من تتعلق به.</translation>
  </message>
  <message id="alert.all_from_one_place">
    <source>{issue}, all from {place}</source>
    <translation>{issue}، كلها من {place}</translation>
  </message>
  <message id="routine.late" numerus="yes">
    <source>{n} days late</source>
    <translation>
      <numerusform>متأخرة</numerusform>
      <numerusform>متأخرة يومًا</numerusform>
      <numerusform>متأخرة يومين</numerusform>
      <numerusform>متأخرة {n} أيام</numerusform>
      <numerusform>متأخرة {n} يومًا</numerusform>
      <numerusform>متأخرة {n} يوم</numerusform>
    </translation>
  </message>
  <message id="routine.never_done" numerus="yes">
    <source>Never done, {n} days late</source>
    <translation>
      <numerusform>لم تتم بعد</numerusform>
      <numerusform>لم تتم بعد، ومتأخرة يومًا</numerusform>
      <numerusform>لم تتم بعد، ومتأخرة يومين</numerusform>
      <numerusform>لم تتم بعد، ومتأخرة {n} أيام</numerusform>
      <numerusform>لم تتم بعد، ومتأخرة {n} يومًا</numerusform>
      <numerusform>لم تتم بعد، ومتأخرة {n} يوم</numerusform>
    </translation>
  </message>
  <message id="routine.in_days" numerus="yes">
    <source>In {n} days</source>
    <translation>
      <numerusform>اليوم</numerusform>
      <numerusform>غدًا</numerusform>
      <numerusform>بعد يومين</numerusform>
      <numerusform>بعد {n} أيام</numerusform>
      <numerusform>بعد {n} يومًا</numerusform>
      <numerusform>بعد {n} يوم</numerusform>
    </translation>
  </message>
  <message id="routine.every_days" numerus="yes">
    <source>Every {n} days</source>
    <translation>
      <numerusform>بلا موعد</numerusform>
      <numerusform>كل يوم</numerusform>
      <numerusform>كل يومين</numerusform>
      <numerusform>كل {n} أيام</numerusform>
      <numerusform>كل {n} يومًا</numerusform>
      <numerusform>كل {n} يوم</numerusform>
    </translation>
  </message>
  <message id="routine.every_weeks" numerus="yes">
    <source>Every {n} weeks</source>
    <translation>
      <numerusform>بلا موعد</numerusform>
      <numerusform>كل أسبوع</numerusform>
      <numerusform>كل أسبوعين</numerusform>
      <numerusform>كل {n} أسابيع</numerusform>
      <numerusform>كل {n} أسبوعًا</numerusform>
      <numerusform>كل {n} أسبوع</numerusform>
    </translation>
  </message>
  <message id="routine.every_months" numerus="yes">
    <source>Every {n} months</source>
    <translation>
      <numerusform>بلا موعد</numerusform>
      <numerusform>كل شهر</numerusform>
      <numerusform>كل شهرين</numerusform>
      <numerusform>كل {n} أشهر</numerusform>
      <numerusform>كل {n} شهرًا</numerusform>
      <numerusform>كل {n} شهر</numerusform>
    </translation>
  </message>
  <message id="answer.stale" numerus="yes">
    <source>Not reviewed for {n} days</source>
    <translation>
      <numerusform>روجعت اليوم</numerusform>
      <numerusform>لم تُراجع منذ يوم</numerusform>
      <numerusform>لم تُراجع منذ يومين</numerusform>
      <numerusform>لم تُراجع منذ {n} أيام</numerusform>
      <numerusform>لم تُراجع منذ {n} يومًا</numerusform>
      <numerusform>لم تُراجع منذ {n} يوم</numerusform>
    </translation>
  </message>
  <message id="alert.window" numerus="yes">
    <source>in {n} days</source>
    <translation>
      <numerusform>اليوم</numerusform>
      <numerusform>في يوم واحد</numerusform>
      <numerusform>في يومين</numerusform>
      <numerusform>في {n} أيام</numerusform>
      <numerusform>في {n} يومًا</numerusform>
      <numerusform>في {n} يوم</numerusform>
    </translation>
  </message>
  <message id="alert.same_issue" numerus="yes">
    <source>{n} complaints on {category} {window}</source>
    <translation>
      <numerusform>لا شكاوى عن {category} {window}</numerusform>
      <numerusform>شكوى عن {category} {window}</numerusform>
      <numerusform>شكويان عن {category} {window}</numerusform>
      <numerusform>{n} شكاوى عن {category} {window}</numerusform>
      <numerusform>{n} شكوى عن {category} {window}</numerusform>
      <numerusform>{n} شكوى عن {category} {window}</numerusform>
    </translation>
  </message>
  <message id="alert.from_one_place" numerus="yes">
    <source>{issue}, {n} from {place}</source>
    <translation>
      <numerusform>{issue}، ولا شيء منها من {place}</numerusform>
      <numerusform>{issue}، واحدة منها من {place}</numerusform>
      <numerusform>{issue}، اثنتان منها من {place}</numerusform>
      <numerusform>{issue}، {n} منها من {place}</numerusform>
      <numerusform>{issue}، {n} منها من {place}</numerusform>
      <numerusform>{issue}، {n} منها من {place}</numerusform>
    </translation>
  </message>
</context>
</TS>
