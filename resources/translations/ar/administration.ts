<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>administration</name>
    <message id="admin.login">
        <source>Log-in name</source>
        <translation>اسم الدخول</translation>
    </message>
    <message id="admin.login_hint">
        <source>Left empty, it is the person's name.</source>
        <translation>إن تُرك فارغًا فهو اسم الموظف.</translation>
    </message>
    <message id="admin.new_password">
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message id="admin.password_hint">
        <source>At least ten characters; four words that are easily remembered make a good one. No signs or digits are demanded.</source>
        <translation>عشرة أحرف على الأقل، وأربع كلمات يسهل تذكرها تكفي. لا تُشترط رموز ولا أرقام.</translation>
    </message>
    <message id="admin.password_again">
        <source>The same password once more</source>
        <translation>كلمة المرور مرة أخرى</translation>
    </message>
    <message id="admin.password_differs">
        <source>This differs from the password above. Type both again.</source>
        <translation>تختلف عن كلمة المرور أعلاه. تُكتب الكلمتان من جديد.</translation>
    </message>
    <message id="admin.first_title">
        <source>Who administers this desk?</source>
        <translation>من يدير هذا المكتب؟</translation>
    </message>
    <message id="admin.first_text">
        <source>From now on everybody works here with a name and a password of their own, and what a stolen computer holds opens for nobody. The administrator begins, and then gives the others theirs in the settings, under staff.</source>
        <translation>من الآن يعمل كل موظف باسمه وكلمة مروره، ولا ينفتح شيء لمن سرق الجهاز. يبدأ مدير النظام، ثم يعطي زملاءه كلماتهم من الإعدادات، صفحة الموظفين.</translation>
    </message>
    <message id="admin.first_person">
        <source>Administrator</source>
        <translation>مدير النظام</translation>
    </message>
    <message id="admin.first_make">
        <source>Begin with passwords</source>
        <translation>بدء الدخول بكلمة مرور</translation>
    </message>
    <message id="admin.first_now">
        <source>This was put off before; it is due now.</source>
        <translation>أُجّل هذا من قبل، وقد حان وقته.</translation>
    </message>
    <message id="admin.first_later">
        <source>Not today</source>
        <translation>ليس اليوم</translation>
    </message>
</context>
</TS>
