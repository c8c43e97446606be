<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="board.title">
    <source>The supervisor's board</source>
    <translation>لوحة المشرف</translation>
  </message>
  <message id="board.computed">
    <source>Computed at {time}</source>
    <translation>محسوبة الساعة {time}</translation>
  </message>
  <message id="board.same_issue">
    <source>A matter that repeats:</source>
    <translation>موضوع يتكرر:</translation>
  </message>
  <message id="board.show_cases">
    <source>Show the cases</source>
    <translation>عرض الحالات</translation>
  </message>
  <message id="board.tile_overdue">
    <source>Overdue</source>
    <translation>متأخرة</translation>
  </message>
  <message id="board.tile_waiting">
    <source>Waiting</source>
    <translation>بانتظار المستفيد</translation>
  </message>
  <message id="board.tile_silent">
    <source>No news for 5 days</source>
    <translation>بلا خبر منذ 5 أيام</translation>
  </message>
  <message id="board.none">
    <source>None</source>
    <translation>لا شيء</translation>
  </message>
  <message id="board.not_told">
    <source>Nobody told them anything</source>
    <translation>لم يُبلَّغ المستفيد بشيء</translation>
  </message>
  <message id="board.overdue_holder">
    <source>Overdue by holder</source>
    <translation>المتأخرة بحسب المسؤول</translation>
  </message>
  <message id="board.nobody_late">
    <source>Nobody is late.</source>
    <translation>لا متأخرات عند أحد.</translation>
  </message>
  <message id="board.follow_today">
    <source>Follow-ups of today</source>
    <translation>متابعات اليوم</translation>
  </message>
  <message id="board.did_it_hold">
    <source>Did it hold?</source>
    <translation>هل ثبت الحل؟</translation>
  </message>
  <message id="board.improvements">
    <source>Improvements</source>
    <translation>التحسينات</translation>
  </message>
  <message id="board.no_improvements">
    <source>What is made better is written here, with the cases that led to it.</source>
    <translation>يُدوَّن هنا كل ما تحسّن، مع الحالات التي أدت إليه.</translation>
  </message>
  <message id="board.add_improvement">
    <source>Record an improvement</source>
    <translation>تسجيل تحسين</translation>
  </message>
  <message id="board.improvement_about">
    <source>What is better now, and which cases led to it</source>
    <translation>ما الذي تحسّن، وأي الحالات أدت إليه</translation>
  </message>
  <message id="board.log_about">
    <source>What was done, and when</source>
    <translation>ما تم، ومتى</translation>
  </message>
  <message id="board.never">
    <source>Not done yet</source>
    <translation>لم تتم بعد</translation>
  </message>
  <message id="board.both_dates">
    <source>{gregorian}, {hijri}</source>
    <translation>{gregorian}، {hijri}</translation>
  </message>
  <message id="board.step">
    <source>{number}</source>
    <translation>{number}</translation>
  </message>
  <message id="board.on">
    <source>Done on</source>
    <translation>تاريخ التنفيذ</translation>
  </message>
  <message id="board.published">
    <source>What was published</source>
    <translation>ما نُشر</translation>
  </message>
  <message id="board.where">
    <source>Where</source>
    <translation>مكان النشر</translation>
  </message>
  <message id="board.where_hint">
    <source>A platform, a bulletin, a place</source>
    <translation>منصة أو نشرة أو موقع</translation>
  </message>
  <message id="board.decisions">
    <source>What was decided</source>
    <translation>القرارات</translation>
  </message>
  <message id="board.improved">
    <source>What was improved</source>
    <translation>ما تحسّن</translation>
  </message>
  <message id="board.cases">
    <source>Numbers of cases</source>
    <translation>أرقام الحالات</translation>
  </message>
  <message id="board.cases_hint">
    <source>With commas between them</source>
    <translation>تُفصل الأرقام بفواصل</translation>
  </message>
  <message id="board.no_such_number">
    <source>There is no case {number}.</source>
    <translation>لا توجد حالة بالرقم {number}.</translation>
  </message>
  <message id="board.col_step">
    <source>Step</source>
    <translation>الخطوة</translation>
  </message>
  <message id="board.col_name">
    <source>Work of the centre</source>
    <translation>عمل المركز</translation>
  </message>
  <message id="board.col_last">
    <source>Last done</source>
    <translation>آخر مرة</translation>
  </message>
  <message id="board.col_what">
    <source>What was done</source>
    <translation>ما تم</translation>
  </message>
  <message id="board.col_next">
    <source>Next due</source>
    <translation>الموعد القادم</translation>
  </message>
  <message id="board.log">
    <source>Log</source>
    <translation>تسجيل</translation>
  </message>
  <message id="board.review">
    <source>Review</source>
    <translation>مراجعة</translation>
  </message>
  <message id="board.more_calls" numerus="yes">
    <source>{n} more follow-ups</source>
    <translation>
      <numerusform>لا متابعات أخرى</numerusform>
      <numerusform>متابعة أخرى</numerusform>
      <numerusform>متابعتان أخريان</numerusform>
      <numerusform>{n} متابعات أخرى</numerusform>
      <numerusform>{n} متابعة أخرى</numerusform>
      <numerusform>{n} متابعة أخرى</numerusform>
    </translation>
  </message>
  <message id="board.more_holders" numerus="yes">
    <source>{n} more holders</source>
    <translation>
      <numerusform>لا أحد غيرهم</numerusform>
      <numerusform>مسؤول آخر</numerusform>
      <numerusform>مسؤولان آخران</numerusform>
      <numerusform>{n} مسؤولين آخرين</numerusform>
      <numerusform>{n} مسؤولًا آخر</numerusform>
      <numerusform>{n} مسؤول آخر</numerusform>
    </translation>
  </message>
  <message id="board.tile_today">
    <source>Received today</source>
    <translation>وردت اليوم</translation>
  </message>
  <message id="board.tile_open">
    <source>Open</source>
    <translation>مفتوحة</translation>
  </message>
  <message id="board.tile_due_today">
    <source>Due today</source>
    <translation>تستحق اليوم</translation>
  </message>
  <message id="board.last_weekday">
    <source>Last {weekday} {n}</source>
    <translation>{weekday} الماضي {n}</translation>
  </message>
  <message id="board.last_week">
    <source>Last week {n}</source>
    <translation>الأسبوع الماضي {n}</translation>
  </message>
  <message id="board.next_at">
    <source>The next at {time}</source>
    <translation>أقربها {time}</translation>
  </message>
  <message id="board.backlog_age">
    <source>Open by age</source>
    <translation>المفتوحة بحسب العمر</translation>
  </message>
  <message id="board.in_working_days">
    <source>in working days</source>
    <translation>بأيام العمل</translation>
  </message>
  <message id="board.band">
    <source>{a} to {b}</source>
    <translation>من {a} إلى {b}</translation>
  </message>
  <message id="board.band_over">
    <source>over {a}</source>
    <translation>أكثر من {a}</translation>
  </message>
  <message id="board.band_sentence">
    <source>Open for {band} working days: {n}</source>
    <translation>مفتوحة {band} من أيام العمل: {n}</translation>
  </message>
  <message id="board.load">
    <source>Today by hour</source>
    <translation>الوارد اليوم بحسب الساعة</translation>
  </message>
  <message id="board.load_about">
    <source>outlined: mean of four weeks</source>
    <translation>الإطار: متوسط أربعة أسابيع</translation>
  </message>
  <message id="board.hour_sentence">
    <source>Received from {hour}:00 on: {n}, mean {mean}</source>
    <translation>وردت من الساعة {hour}:00: {n}، والمتوسط {mean}</translation>
  </message>
  <message id="board.weekly">
    <source>Weekly report</source>
    <translation>التقرير الأسبوعي</translation>
  </message>
  <message id="board.close_cases">
    <source>Close the cases</source>
    <translation>إغلاق الحالات</translation>
  </message>
  <message id="board.oldest_since" numerus="yes">
    <source>The oldest for {n} days</source>
    <translation>
      <numerusform>أقدمها اليوم</numerusform>
      <numerusform>أقدمها منذ يوم</numerusform>
      <numerusform>أقدمها منذ يومين</numerusform>
      <numerusform>أقدمها منذ {n} أيام</numerusform>
      <numerusform>أقدمها منذ {n} يومًا</numerusform>
      <numerusform>أقدمها منذ {n} يوم</numerusform>
    </translation>
  </message>
  <message id="board.band_title">
    <source>Open, in working days: {band}</source>
    <translation>المفتوحة بأيام العمل: {band}</translation>
  </message>
  <message id="board.hour_title">
    <source>Received from {hour}:00 on</source>
    <translation>وردت من الساعة {hour}:00</translation>
  </message>
</context>
</TS>
