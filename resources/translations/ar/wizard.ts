<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="wizard.first_start">
    <source>First start</source>
    <translation>أول تشغيل</translation>
  </message>
  <message id="wizard.next">
    <source>Next</source>
    <translation>التالي</translation>
  </message>
  <message id="wizard.prev">
    <source>Back</source>
    <translation>السابق</translation>
  </message>
  <message id="wizard.begin">
    <source>Begin</source>
    <translation>بدء العمل</translation>
  </message>
  <message id="wizard.where">
    <source>Step {step} of {of}</source>
    <translation>الخطوة {step} من {of}</translation>
  </message>
  <message id="wizard.s1">
    <source>Beginning</source>
    <translation>البداية</translation>
  </message>
  <message id="wizard.s_centre">
    <source>The centre</source>
    <translation>بيانات المركز</translation>
  </message>
  <message id="wizard.s2">
    <source>The desk and its code</source>
    <translation>المكتب ورمزه</translation>
  </message>
  <message id="wizard.s_person">
    <source>First user</source>
    <translation>المستخدم الأول</translation>
  </message>
  <message id="wizard.s6">
    <source>Summary</source>
    <translation>الخلاصة</translation>
  </message>
  <message id="wizard.title">
    <source>How does this desk begin?</source>
    <translation>كيف يبدأ هذا المكتب؟</translation>
  </message>
  <message id="wizard.no_server">
    <source>Neither internet nor a server is needed. Everything that is recorded stays on this machine, and is shared with the other desks through a folder.</source>
    <translation>لا حاجة إلى إنترنت ولا إلى خادم. كل ما يُسجَّل يبقى على هذا الجهاز، ويُشارَك مع المكاتب الأخرى عبر مجلد.</translation>
  </message>
  <message id="wizard.new">
    <source>A new centre</source>
    <translation>مركز جديد</translation>
  </message>
  <message id="wizard.new_text">
    <source>This is the first desk of the centre, and there is none before it.</source>
    <translation>هذا أول مكتب في المركز، ولا توجد مكاتب قبله.</translation>
  </message>
  <message id="wizard.new_after">
    <source>Next: the names, the code of the desk, the shared folder, the first user, and a recovery kit that is printed and kept safe.</source>
    <translation>بعده: الأسماء، ورمز المكتب، ومجلد المشاركة، والمستخدم الأول، وعدة استرداد تُطبع وتُحفظ في مكان آمن.</translation>
  </message>
  <message id="wizard.demo">
    <source>A try with invented cases</source>
    <translation>تجربة بحالات مخترعة</translation>
  </message>
  <message id="wizard.demo_text">
    <source>A desk full of invented people and cases in every state, to look around.</source>
    <translation>مكتب فيه أشخاص وحالات مخترعة في كل مرحلة، للتعرف على البرنامج.</translation>
  </message>
  <message id="wizard.demo_after">
    <source>Nothing in it is real. The real work begins in a desk of its own.</source>
    <translation>لا شيء فيه حقيقي. ويبدأ العمل الحقيقي في مكتب مستقل.</translation>
  </message>
  <message id="wizard.centre_title">
    <source>What are the charity and the centre called?</source>
    <translation>ما اسم الجمعية والمركز؟</translation>
  </message>
  <message id="wizard.centre_text">
    <source>These names stand on slips, letters and reports. They can be changed later.</source>
    <translation>يظهر الاسمان في الإيصالات والخطابات والتقارير، ويمكن تغييرهما لاحقًا.</translation>
  </message>
  <message id="wizard.charity">
    <source>Charity</source>
    <translation>الجمعية</translation>
  </message>
  <message id="wizard.centre">
    <source>Centre</source>
    <translation>المركز</translation>
  </message>
  <message id="wizard.desk_title">
    <source>Which desk is this?</source>
    <translation>أي مكتب هذا؟</translation>
  </message>
  <message id="wizard.desk_text">
    <source>The code stands in every case number of this desk and is never changed.</source>
    <translation>يظهر الرمز في كل رقم حالة من هذا المكتب، ولا يتغير بعد ذلك.</translation>
  </message>
  <message id="wizard.desk_code">
    <source>Code of the desk</source>
    <translation>رمز المكتب</translation>
  </message>
  <message id="wizard.desk_code_hint">
    <source>One or two letters from A to Z; no other desk has the same.</source>
    <translation>حرف أو حرفان من A إلى Z، ولا يتكرر في مكتب آخر.</translation>
  </message>
  <message id="wizard.desk_name">
    <source>Name of the desk</source>
    <translation>اسم المكتب</translation>
  </message>
  <message id="wizard.desk_name_hint">
    <source>Such as Reception or Call centre</source>
    <translation>مثل الاستقبال أو مركز الاتصال</translation>
  </message>
  <message id="wizard.code_form">
    <source>The code is one or two letters from A to Z.</source>
    <translation>الرمز حرف أو حرفان من A إلى Z.</translation>
  </message>
  <message id="wizard.person_title">
    <source>Who works at it first?</source>
    <translation>من أول من يعمل على هذا المكتب؟</translation>
  </message>
  <message id="wizard.person_text">
    <source>Everything that is recorded carries the name of whoever recorded it. Others can be added at any time.</source>
    <translation>كل ما يُسجَّل يحمل اسم من سجّله. وتُضاف بقية الأسماء في أي وقت.</translation>
  </message>
  <message id="wizard.summary_title">
    <source>Everything is ready</source>
    <translation>كل شيء جاهز</translation>
  </message>
  <message id="wizard.summary_text">
    <source>The desk works on this machine with the channels, departments, categories, working hours and response times of the charity. All of them can be changed in the settings.</source>
    <translation>يعمل المكتب على هذا الجهاز بقنوات الجمعية وأقسامها وتصنيفاتها وساعات عملها ومهلها، وكلها تُعدَّل من الإعدادات.</translation>
  </message>
  <message id="wizard.progress">
    <source>{n} of {total} cases</source>
    <translation>{n} من {total} حالة</translation>
  </message>
  <message id="wizard.failed">
    <source>The desk could not be made. Nothing was left behind; it can be tried again.</source>
    <translation>تعذّر إنشاء المكتب، ولم يبق منه شيء. يمكن المحاولة مرة أخرى.</translation>
  </message>
</context>
</TS>
