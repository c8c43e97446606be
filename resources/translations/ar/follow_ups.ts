<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="follow.tabs">
    <source>Lists of follow-ups</source>
    <translation>قوائم المتابعات</translation>
  </message>
  <message id="follow.table">
    <source>Follow-ups</source>
    <translation>جدول المتابعات</translation>
  </message>
  <message id="follow.card">
    <source>Who is to be called</source>
    <translation>بطاقة المتابعة</translation>
  </message>
  <message id="follow.tab_calls">
    <source>Follow-up due</source>
    <translation>متابعة مستحقة</translation>
  </message>
  <message id="follow.tab_to_do">
    <source>Actions to carry out</source>
    <translation>إجراءات للتنفيذ</translation>
  </message>
  <message id="follow.tab_to_check">
    <source>Actions to check</source>
    <translation>إجراءات للتحقق</translation>
  </message>
  <message id="follow.tab_silent">
    <source>Without news</source>
    <translation>بلا خبر</translation>
  </message>
  <message id="follow.tab_notices">
    <source>Reminders</source>
    <translation>التذكيرات</translation>
  </message>
  <message id="follow.tab_holdings">
    <source>Who holds what</source>
    <translation>توزيع الحالات</translation>
  </message>
  <message id="follow.safe">
    <source>Before calling</source>
    <translation>قبل الاتصال</translation>
  </message>
  <message id="follow.safe_note">
    <source>Safe contact</source>
    <translation>تواصل آمن</translation>
  </message>
  <message id="follow.late_since">
    <source>{amount} late</source>
    <translation>متأخرة منذ {amount}</translation>
  </message>
  <message id="follow.see_cases">
    <source>Cases in progress</source>
    <translation>الحالات قيد المعالجة</translation>
  </message>
  <message id="follow.see_cases_text">
    <source>What is being worked on, and when it is due.</source>
    <translation>ما يُعمل عليه الآن، ومواعيد استحقاقه.</translation>
  </message>
  <message id="follow.told">
    <source>Result told</source>
    <translation>أُبلغ بالنتيجة</translation>
  </message>
  <message id="follow.call_due">
    <source>Follow-up</source>
    <translation>المتابعة</translation>
  </message>
  <message id="follow.action">
    <source>Corrective action</source>
    <translation>الإجراء التصحيحي</translation>
  </message>
  <message id="follow.owner">
    <source>Carried out by</source>
    <translation>المنفّذ</translation>
  </message>
  <message id="follow.done_at">
    <source>Done on</source>
    <translation>نُفّذ في</translation>
  </message>
  <message id="follow.last_word">
    <source>Last contact</source>
    <translation>آخر تواصل</translation>
  </message>
  <message id="follow.since">
    <source>{amount} ago</source>
    <translation>منذ {amount}</translation>
  </message>
  <message id="follow.notice">
    <source>Reminder</source>
    <translation>التذكير</translation>
  </message>
  <message id="follow.notice_at">
    <source>Given</source>
    <translation>وقته</translation>
  </message>
  <message id="follow.reminder_holder">
    <source>{percent} % of the time for the result is used</source>
    <translation>مضى {percent} % من مهلة النتيجة</translation>
  </message>
  <message id="follow.reminder_supervisor">
    <source>{percent} % of the time is used: the supervisor is told</source>
    <translation>مضى {percent} % من المهلة، والأمر عند المشرف</translation>
  </message>
  <message id="follow.reminder_director">
    <source>{percent} % of the time is used: the director is told</source>
    <translation>مضى {percent} % من المهلة، والأمر عند المدير</translation>
  </message>
  <message id="follow.open">
    <source>Open</source>
    <translation>مفتوحة</translation>
  </message>
  <message id="follow.overdue">
    <source>Overdue</source>
    <translation>متأخرة</translation>
  </message>
  <message id="follow.waiting">
    <source>Waiting</source>
    <translation>بانتظار المستفيد</translation>
  </message>
  <message id="follow.oldest">
    <source>Due first</source>
    <translation>أولها استحقاقًا</translation>
  </message>
  <message id="follow.unheld">
    <source>Not taken up yet</source>
    <translation>لم تُستلم بعد</translation>
  </message>
  <message id="follow.count">
    <source>{count}</source>
    <translation>{count}</translation>
  </message>
  <message id="follow.no_date">
    <source>No date</source>
    <translation>بلا موعد</translation>
  </message>
  <message id="follow.private_action">
    <source>Not shown</source>
    <translation>غير معروض</translation>
  </message>
  <message id="follow.held">
    <source>Yes, it held</source>
    <translation>نعم، ثبت الحل</translation>
  </message>
  <message id="follow.failed">
    <source>No, it did not</source>
    <translation>لا، لم يثبت</translation>
  </message>
  <message id="follow.held_title">
    <source>The solution held</source>
    <translation>ثبت الحل</translation>
  </message>
  <message id="follow.failed_title">
    <source>The solution did not hold</source>
    <translation>لم يثبت الحل</translation>
  </message>
  <message id="follow.why_not">
    <source>What happened since</source>
    <translation>ما الذي حدث بعده</translation>
  </message>
  <message id="follow.reopens">
    <source>The case is opened again with this reason.</source>
    <translation>تُفتح الحالة من جديد بهذا السبب.</translation>
  </message>
  <message id="follow.done">
    <source>Carried out</source>
    <translation>نُفّذ الإجراء</translation>
  </message>
  <message id="follow.done_title">
    <source>The action was carried out</source>
    <translation>تنفيذ الإجراء</translation>
  </message>
  <message id="follow.effective">
    <source>It had its effect</source>
    <translation>تحقق أثره</translation>
  </message>
  <message id="follow.ineffective">
    <source>It had no effect</source>
    <translation>لم يتحقق أثره</translation>
  </message>
  <message id="follow.effective_title">
    <source>The action had its effect</source>
    <translation>تحقق أثر الإجراء</translation>
  </message>
  <message id="follow.ineffective_title">
    <source>The action had no effect</source>
    <translation>لم يتحقق أثر الإجراء</translation>
  </message>
  <message id="follow.what_is_left">
    <source>What is still to be done</source>
    <translation>ما الذي بقي</translation>
  </message>
  <message id="follow.about">
    <source>{person}, {number}</source>
    <translation>{person}، {number}</translation>
  </message>
  <message id="follow.open_cases">
    <source>its cases</source>
    <translation>عرض الحالات</translation>
  </message>
  <message id="follow.empty_calls">
    <source>No follow-up is due</source>
    <translation>لا متابعات مستحقة</translation>
  </message>
  <message id="follow.empty_text_calls">
    <source>Who was told a result appears here a week later, to be asked whether it held.</source>
    <translation>يظهر هنا من أُبلغ بالنتيجة قبل أسبوع، ليُسأل: هل ثبت الحل؟</translation>
  </message>
  <message id="follow.empty_to_do">
    <source>No action is owed</source>
    <translation>لا إجراءات للتنفيذ</translation>
  </message>
  <message id="follow.empty_text_to_do">
    <source>Corrective actions planned in a case appear here until they are carried out.</source>
    <translation>تظهر هنا الإجراءات التصحيحية المخططة في الحالات حتى تُنفّذ.</translation>
  </message>
  <message id="follow.empty_to_check">
    <source>No action waits to be checked</source>
    <translation>لا إجراءات للتحقق</translation>
  </message>
  <message id="follow.empty_text_to_check">
    <source>What others have carried out appears here, to be checked for its effect.</source>
    <translation>يظهر هنا ما نفّذه الآخرون، للتحقق من أثره.</translation>
  </message>
  <message id="follow.empty_silent">
    <source>Everybody has had a word</source>
    <translation>لا أحد بلا خبر</translation>
  </message>
  <message id="follow.empty_text_silent">
    <source>People with an open case who had no word for five days appear here.</source>
    <translation>يظهر هنا صاحب كل حالة مفتوحة لم يصله خبر منذ خمسة أيام.</translation>
  </message>
  <message id="follow.empty_notices">
    <source>No reminders</source>
    <translation>لا تذكيرات</translation>
  </message>
  <message id="follow.empty_text_notices">
    <source>A reminder comes when most of the time for a result is used.</source>
    <translation>يصل التذكير حين يمضي معظم مهلة النتيجة.</translation>
  </message>
  <message id="follow.empty_holdings">
    <source>Nobody holds an open case</source>
    <translation>لا حالات مفتوحة عند أحد</translation>
  </message>
  <message id="follow.empty_text_holdings">
    <source>Open cases appear here by who holds them.</source>
    <translation>تظهر هنا الحالات المفتوحة بحسب من هي عنده.</translation>
  </message>
</context>
</TS>
