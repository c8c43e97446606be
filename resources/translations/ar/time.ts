<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="weekday.1">
    <source>Monday</source>
    <translation>الاثنين</translation>
  </message>
  <message id="weekday.2">
    <source>Tuesday</source>
    <translation>الثلاثاء</translation>
  </message>
  <message id="weekday.3">
    <source>Wednesday</source>
    <translation>الأربعاء</translation>
  </message>
  <message id="weekday.4">
    <source>Thursday</source>
    <translation>الخميس</translation>
  </message>
  <message id="weekday.5">
    <source>Friday</source>
    <translation>الجمعة</translation>
  </message>
  <message id="weekday.6">
    <source>Saturday</source>
    <translation>السبت</translation>
  </message>
  <message id="weekday.7">
    <source>Sunday</source>
    <translation>الأحد</translation>
  </message>
  <message id="gregorian.month.1">
    <source>January</source>
    <translation>يناير</translation>
  </message>
  <message id="gregorian.month.2">
    <source>February</source>
    <translation>فبراير</translation>
  </message>
  <message id="gregorian.month.3">
    <source>March</source>
    <translation>مارس</translation>
  </message>
  <message id="gregorian.month.4">
    <source>April</source>
    <translation>أبريل</translation>
  </message>
  <message id="gregorian.month.5">
    <source>May</source>
    <translation>مايو</translation>
  </message>
  <message id="gregorian.month.6">
    <source>June</source>
    <translation>يونيو</translation>
  </message>
  <message id="gregorian.month.7">
    <source>July</source>
    <translation>يوليو</translation>
  </message>
  <message id="gregorian.month.8">
    <source>August</source>
    <translation>أغسطس</translation>
  </message>
  <message id="gregorian.month.9">
    <source>September</source>
    <translation>سبتمبر</translation>
  </message>
  <message id="gregorian.month.10">
    <source>October</source>
    <translation>أكتوبر</translation>
  </message>
  <message id="gregorian.month.11">
    <source>November</source>
    <translation>نوفمبر</translation>
  </message>
  <message id="gregorian.month.12">
    <source>December</source>
    <translation>ديسمبر</translation>
  </message>
  <message id="hijri.month.1">
    <source>Muharram</source>
    <translation>محرم</translation>
  </message>
  <message id="hijri.month.2">
    <source>Safar</source>
    <translation>صفر</translation>
  </message>
  <message id="hijri.month.3">
    <source>Rabi I</source>
    <translation>ربيع الأول</translation>
  </message>
  <message id="hijri.month.4">
    <source>Rabi II</source>
    <translation>ربيع الآخر</translation>
  </message>
  <message id="hijri.month.5">
    <source>Jumada I</source>
    <translation>جمادى الأولى</translation>
  </message>
  <message id="hijri.month.6">
    <source>Jumada II</source>
    <translation>جمادى الآخرة</translation>
  </message>
  <message id="hijri.month.7">
    <source>Rajab</source>
    <translation>رجب</translation>
  </message>
  <message id="hijri.month.8">
    <source>Shaban</source>
    <translation>شعبان</translation>
  </message>
  <message id="hijri.month.9">
    <source>Ramadan</source>
    <translation>رمضان</translation>
  </message>
  <message id="hijri.month.10">
    <source>Shawwal</source>
    <translation>شوال</translation>
  </message>
  <message id="hijri.month.11">
    <source>Dhu al-Qadah</source>
    <translation>ذو القعدة</translation>
  </message>
  <message id="hijri.month.12">
    <source>Dhu al-Hijjah</source>
    <translation>ذو الحجة</translation>
  </message>
  <message id="time.today">
    <source>today</source>
    <translation>اليوم</translation>
  </message>
  <message id="time.yesterday">
    <source>yesterday {time}</source>
    <translation>أمس {time}</translation>
  </message>
  <message id="time.weekday_time">
    <source>{weekday} {time}</source>
    <translation>{weekday} {time}</translation>
  </message>
  <message id="time.weekday_date">
    <source>{weekday} {date}</source>
    <translation>{weekday} {date}</translation>
  </message>
  <message id="time.weekday_date_time">
    <source>{weekday} {date} {time}</source>
    <translation>{weekday} {date} {time}</translation>
  </message>
  <message id="time.date_time">
    <source>{date} {time}</source>
    <translation>{date} {time}</translation>
  </message>
  <message id="time.date">
    <source>{day} {month}</source>
    <translation>{day} {month}</translation>
  </message>
  <message id="time.date_year">
    <source>{day} {month} {year}</source>
    <translation>{day} {month} {year}</translation>
  </message>
  <message id="time.gregorian_era">
    <source>{date} CE</source>
    <translation>{date} م</translation>
  </message>
  <message id="time.hijri_era">
    <source>{weekday} {date} AH</source>
    <translation>{weekday} {date} هـ</translation>
  </message>
  <message id="time.both">
    <source>{gregorian} ({hijri})</source>
    <translation>{gregorian}، الموافق {hijri}</translation>
  </message>
  <message id="time.date_at">
    <source>{date}, at {time}</source>
    <translation>{date}، الساعة {time}</translation>
  </message>
  <message id="time.and">
    <source>{first} and {second}</source>
    <translation>{first} و{second}</translation>
  </message>
  <message id="time.then">
    <source>{first}; {second}</source>
    <translation>{first}؛ {second}</translation>
  </message>
  <message id="time.sentence">
    <source>{words}.</source>
    <translation>{words}.</translation>
  </message>
  <message id="due.today">
    <source>today {time}</source>
    <translation>اليوم {time}</translation>
  </message>
  <message id="due.tomorrow">
    <source>tomorrow {time}</source>
    <translation>غدًا {time}</translation>
  </message>
  <message id="due.late">
    <source>late</source>
    <translation>متأخرة</translation>
  </message>
  <message id="due.overdue_by">
    <source>{amount} late</source>
    <translation>متأخرة {amount}</translation>
  </message>
  <message id="due.left">
    <source>{amount} left</source>
    <translation>بقي {amount}</translation>
  </message>
  <message id="due.paused">
    <source>paused</source>
    <translation>متوقفة</translation>
  </message>
  <message id="due.paused_since">
    <source>paused for {amount}</source>
    <translation>متوقفة منذ {amount}</translation>
  </message>
  <message id="due.done">
    <source>done</source>
    <translation>تمت</translation>
  </message>
  <message id="due.limit_same_day">
    <source>the same working day</source>
    <translation>يوم العمل نفسه</translation>
  </message>
  <message id="due.limit_at_once">
    <source>at once</source>
    <translation>فورًا</translation>
  </message>
  <message id="due.limit_untimed">
    <source>not timed by the desk</source>
    <translation>لا تُحسب لها مهلة</translation>
  </message>
  <message id="due.why_received">
    <source>received {when}</source>
    <translation>وردت {when}</translation>
  </message>
  <message id="due.why_target">
    <source>target {target}</source>
    <translation>المهلة {target}</translation>
  </message>
  <message id="due.why_waited">
    <source>stopped for {amount} while waiting for the beneficiary</source>
    <translation>توقفت {amount} بانتظار المستفيد</translation>
  </message>
  <message id="due.why_waited_from_to">
    <source>stopped for {amount} while waiting for the beneficiary, from {start} to {end}</source>
    <translation>توقفت {amount} بانتظار المستفيد، من {start} إلى {end}</translation>
  </message>
  <message id="due.why_paused">
    <source>stopped since {when}, waiting for the beneficiary</source>
    <translation>متوقفة منذ {when} بانتظار المستفيد</translation>
  </message>
  <message id="due.why_counted">
    <source>{amount} counted {day}</source>
    <translation>حُسبت {amount} يوم {day}</translation>
  </message>
  <message id="due.why_counted_days">
    <source>{amount} counted from {first} to {last}</source>
    <translation>حُسبت {amount} من {first} إلى {last}</translation>
  </message>
  <message id="due.why_in_ramadan">
    <source>{words} (Ramadan hours)</source>
    <translation>{words} بدوام رمضان</translation>
  </message>
  <message id="due.why_closed">
    <source>{day} closed</source>
    <translation>{day} مغلق</translation>
  </message>
  <message id="due.why_closed_two">
    <source>{first} and {second} closed</source>
    <translation>{first} و{second} مغلقان</translation>
  </message>
  <message id="due.why_closed_days">
    <source>closed from {first} to {last}</source>
    <translation>إغلاق من {first} إلى {last}</translation>
  </message>
  <message id="due.why_named">
    <source>{words} ({name})</source>
    <translation>{words} ({name})</translation>
  </message>
  <message id="due.why_due">
    <source>due {when} ({target})</source>
    <translation>تستحق {when} ({target})</translation>
  </message>
  <message id="error.date_form">
    <source>This is no date. Write it as 22/11/2026 or 12/6/1448.</source>
    <translation>هذا ليس تاريخًا. يُكتب هكذا: 22/11/2026 أو 12/6/1448.</translation>
  </message>
  <message id="error.date_year">
    <source>The year {year} is in neither calendar. Write it with four digits.</source>
    <translation>السنة {year} ليست من أي من التقويمين. تُكتب بأربع خانات.</translation>
  </message>
  <message id="error.date_calendar">
    <source>The year {year} belongs to the other calendar.</source>
    <translation>السنة {year} من التقويم الآخر.</translation>
  </message>
  <message id="error.date_none">
    <source>There is no such day in that month.</source>
    <translation>لا يوجد هذا اليوم في ذلك الشهر.</translation>
  </message>
  <message id="error.calendar_never_open">
    <source>The week needs at least one day with working hours.</source>
    <translation>يلزم الأسبوع يوم واحد على الأقل فيه ساعات عمل.</translation>
  </message>
  <message id="error.calendar_openings">
    <source>Working hours of a day run in order, each closing after it opens.</source>
    <translation>ساعات اليوم تأتي بالترتيب، وكل إغلاق بعد فتحه.</translation>
  </message>
  <message id="error.calendar_day_minutes">
    <source>A working day has between 1 and 1440 minutes.</source>
    <translation>يوم العمل من دقيقة إلى 1440 دقيقة.</translation>
  </message>
  <message id="error.targets_limit">
    <source>A time limit is at least a minute and at most 250 working days.</source>
    <translation>المهلة من دقيقة إلى 250 يوم عمل.</translation>
  </message>
  <message id="error.targets_percent">
    <source>The holder is reminded first, then the supervisor, then the director, each from 1 to 1000 per cent of the time limit.</source>
    <translation>يُذكَّر المسؤول أولًا ثم المشرف ثم المدير، كلٌّ عند نسبة بين 1 و1000 في المئة من المهلة.</translation>
  </message>
  <message id="count.days" numerus="yes">
    <source>{n} days</source>
    <translation>
      <numerusform>لا أيام</numerusform>
      <numerusform>يوم</numerusform>
      <numerusform>يومان</numerusform>
      <numerusform>{n} أيام</numerusform>
      <numerusform>{n} يومًا</numerusform>
      <numerusform>{n} يوم</numerusform>
    </translation>
  </message>
  <message id="count.minutes" numerus="yes">
    <source>{n} minutes</source>
    <translation>
      <numerusform>أقل من دقيقة</numerusform>
      <numerusform>دقيقة</numerusform>
      <numerusform>دقيقتان</numerusform>
      <numerusform>{n} دقائق</numerusform>
      <numerusform>{n} دقيقة</numerusform>
      <numerusform>{n} دقيقة</numerusform>
    </translation>
  </message>
  <message id="count.hours" numerus="yes">
    <source>{n} hours</source>
    <translation>
      <numerusform>لا ساعات</numerusform>
      <numerusform>ساعة</numerusform>
      <numerusform>ساعتان</numerusform>
      <numerusform>{n} ساعات</numerusform>
      <numerusform>{n} ساعة</numerusform>
      <numerusform>{n} ساعة</numerusform>
    </translation>
  </message>
  <message id="count.workdays" numerus="yes">
    <source>{n} working days</source>
    <translation>
      <numerusform>لا أيام عمل</numerusform>
      <numerusform>يوم عمل</numerusform>
      <numerusform>يوما عمل</numerusform>
      <numerusform>{n} أيام عمل</numerusform>
      <numerusform>{n} يوم عمل</numerusform>
      <numerusform>{n} يوم عمل</numerusform>
    </translation>
  </message>
  <message id="count.workhours" numerus="yes">
    <source>{n} working hours</source>
    <translation>
      <numerusform>لا ساعات عمل</numerusform>
      <numerusform>ساعة عمل</numerusform>
      <numerusform>ساعتا عمل</numerusform>
      <numerusform>{n} ساعات عمل</numerusform>
      <numerusform>{n} ساعة عمل</numerusform>
      <numerusform>{n} ساعة عمل</numerusform>
    </translation>
  </message>
  <message id="count.days_governed" numerus="yes">
    <source>{n} days</source>
    <translation>
      <numerusform>لا أيام</numerusform>
      <numerusform>يوم</numerusform>
      <numerusform>يومين</numerusform>
      <numerusform>{n} أيام</numerusform>
      <numerusform>{n} يومًا</numerusform>
      <numerusform>{n} يوم</numerusform>
    </translation>
  </message>
  <message id="count.minutes_governed" numerus="yes">
    <source>{n} minutes</source>
    <translation>
      <numerusform>أقل من دقيقة</numerusform>
      <numerusform>دقيقة</numerusform>
      <numerusform>دقيقتين</numerusform>
      <numerusform>{n} دقائق</numerusform>
      <numerusform>{n} دقيقة</numerusform>
      <numerusform>{n} دقيقة</numerusform>
    </translation>
  </message>
  <message id="count.hours_governed" numerus="yes">
    <source>{n} hours</source>
    <translation>
      <numerusform>لا ساعات</numerusform>
      <numerusform>ساعة</numerusform>
      <numerusform>ساعتين</numerusform>
      <numerusform>{n} ساعات</numerusform>
      <numerusform>{n} ساعة</numerusform>
      <numerusform>{n} ساعة</numerusform>
    </translation>
  </message>
  <message id="count.workdays_governed" numerus="yes">
    <source>{n} working days</source>
    <translation>
      <numerusform>لا أيام عمل</numerusform>
      <numerusform>يوم عمل</numerusform>
      <numerusform>يومي عمل</numerusform>
      <numerusform>{n} أيام عمل</numerusform>
      <numerusform>{n} يوم عمل</numerusform>
      <numerusform>{n} يوم عمل</numerusform>
    </translation>
  </message>
  <message id="count.workhours_governed" numerus="yes">
    <source>{n} working hours</source>
    <translation>
      <numerusform>لا ساعات عمل</numerusform>
      <numerusform>ساعة عمل</numerusform>
      <numerusform>ساعتي عمل</numerusform>
      <numerusform>{n} ساعات عمل</numerusform>
      <numerusform>{n} ساعة عمل</numerusform>
      <numerusform>{n} ساعة عمل</numerusform>
    </translation>
  </message>
</context>
</TS>
