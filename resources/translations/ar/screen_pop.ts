<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="screen_pop.calls">
    <source>A call comes in from {phone}</source>
    <translation>مكالمة واردة من {phone}</translation>
  </message>
  <message id="screen_pop.form_stays">
    <source>The form of a call is under way. It is set aside as it is, and one button brings it back.</source>
    <translation>في نموذج المكالمة كلام لم يُحفظ. يوضع جانبًا كما هو، ويعود بزر واحد.</translation>
  </message>
  <message id="screen_pop.switch">
    <source>Take this call</source>
    <translation>الانتقال إلى هذه المكالمة</translation>
  </message>
  <message id="screen_pop.leave">
    <source>Leave it</source>
    <translation>تجاهل</translation>
  </message>
  <message id="screen_pop.set_aside">
    <source>Set aside: the call of {who}</source>
    <translation>مكالمة موضوعة جانبًا: {who}</translation>
  </message>
  <message id="screen_pop.set_aside_nobody">
    <source>Set aside: a call without name or number</source>
    <translation>مكالمة موضوعة جانبًا بلا اسم ولا رقم</translation>
  </message>
  <message id="screen_pop.take_back">
    <source>Go on with it</source>
    <translation>العودة إليها</translation>
  </message>
  <message id="screen_pop.no_number">
    <source>This is no telephone number. Nothing was brought up.</source>
    <translation>ليس هذا رقم هاتف. لم يُفتح شيء.</translation>
  </message>
  <message id="screen_pop.no_window">
    <source>No window of this desk is open, or it does not answer. Nothing was brought up.</source>
    <translation>نافذة هذا المكتب غير مفتوحة أو لا تستجيب. لم يُفتح شيء.</translation>
  </message>
  <message id="scan.no_case">
    <source>No case has the number that was scanned</source>
    <translation>لا توجد حالة بالرقم الممسوح</translation>
  </message>
  <message id="scan.no_case_text">
    <source>{number} is the number of another desk, or of another charity's slip.</source>
    <translation>الرقم {number} من مكتب آخر، أو ليس على إيصال من هذا المركز.</translation>
  </message>
  <message id="scan.misread">
    <source>The scanned number has a wrong digit</source>
    <translation>في الرقم الممسوح خانة غير صحيحة</translation>
  </message>
  <message id="scan.misread_text">
    <source>Scan it again, or type it into the search field.</source>
    <translation>يُعاد المسح، أو يُكتب الرقم في حقل البحث.</translation>
  </message>
</context>
</TS>
