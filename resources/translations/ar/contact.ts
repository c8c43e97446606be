<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="error.phone_letters">
    <source>A phone number is written in digits.</source>
    <translation>رقم الهاتف يُكتب بالأرقام وحدها.</translation>
  </message>
  <message id="error.phone_form">
    <source>This cannot be a phone number. Mobiles begin with 05, landlines with 01; from abroad + and the country code come first.</source>
    <translation>لا يصلح رقمًا للهاتف. الجوال يبدأ بالرقم 05 والثابت بالرقم 01، ومن خارج المملكة يُكتب + ثم رمز الدولة.</translation>
  </message>
  <message id="error.phone_several">
    <source>These are two numbers. Write one here and the other beside it.</source>
    <translation>هذان رقمان. يُكتب هنا واحد، والآخر في خانة الرقم البديل.</translation>
  </message>
  <message id="error.phone_country">
    <source>No country has this code.</source>
    <translation>لا توجد دولة بهذا الرمز.</translation>
  </message>
  <message id="error.phone_foreign_short">
    <source>The number is too short for its country.</source>
    <translation>الرقم أقصر من أرقام بلده.</translation>
  </message>
  <message id="error.phone_foreign_long">
    <source>The number is too long for its country.</source>
    <translation>الرقم أطول من أرقام بلده.</translation>
  </message>
  <message id="error.extension">
    <source>An extension has 1 to 6 digits.</source>
    <translation>التحويلة الداخلية من خانة إلى 6 خانات.</translation>
  </message>
  <message id="error.national_id_digits">
    <source>An id is written in digits.</source>
    <translation>رقم الهوية يُكتب بالأرقام وحدها.</translation>
  </message>
  <message id="error.national_id_begin">
    <source>A national id begins with 1, an iqama with 2.</source>
    <translation>رقم الهوية الوطنية يبدأ بالرقم 1، ورقم الإقامة بالرقم 2.</translation>
  </message>
  <message id="error.national_id_check">
    <source>A digit of this id is wrong: its last digit does not fit the others.</source>
    <translation>في رقم الهوية خانة غير صحيحة: خانته الأخيرة لا توافق بقيته.</translation>
  </message>
  <message id="error.email">
    <source>This is no e-mail address. It looks like name@example.com.</source>
    <translation>هذا ليس بريدًا إلكترونيًا. مثاله: name@example.com.</translation>
  </message>
  <message id="error.phone_short" numerus="yes">
    <source>{n} digits are missing. Mobile numbers have 10 digits and begin with 05.</source>
    <translation>
      <numerusform>الرقم ناقص. أرقام الجوال 10 خانات، وتبدأ بالرقم 05.</numerusform>
      <numerusform>تنقصه خانة. أرقام الجوال 10 خانات، وتبدأ بالرقم 05.</numerusform>
      <numerusform>تنقصه خانتان. أرقام الجوال 10 خانات، وتبدأ بالرقم 05.</numerusform>
      <numerusform>تنقصه {n} خانات. أرقام الجوال 10 خانات، وتبدأ بالرقم 05.</numerusform>
      <numerusform>تنقصه {n} خانة. أرقام الجوال 10 خانات، وتبدأ بالرقم 05.</numerusform>
      <numerusform>تنقصه {n} خانة. أرقام الجوال 10 خانات، وتبدأ بالرقم 05.</numerusform>
    </translation>
  </message>
  <message id="error.phone_long" numerus="yes">
    <source>There are {n} digits too many. Mobile numbers have 10 digits and begin with 05.</source>
    <translation>
      <numerusform>الرقم زائد. أرقام الجوال 10 خانات، وتبدأ بالرقم 05.</numerusform>
      <numerusform>تزيد فيه خانة. أرقام الجوال 10 خانات، وتبدأ بالرقم 05.</numerusform>
      <numerusform>تزيد فيه خانتان. أرقام الجوال 10 خانات، وتبدأ بالرقم 05.</numerusform>
      <numerusform>تزيد فيه {n} خانات. أرقام الجوال 10 خانات، وتبدأ بالرقم 05.</numerusform>
      <numerusform>تزيد فيه {n} خانة. أرقام الجوال 10 خانات، وتبدأ بالرقم 05.</numerusform>
      <numerusform>تزيد فيه {n} خانة. أرقام الجوال 10 خانات، وتبدأ بالرقم 05.</numerusform>
    </translation>
  </message>
  <message id="error.landline_short" numerus="yes">
    <source>{n} digits are missing. Landlines have 10 digits and begin with 01.</source>
    <translation>
      <numerusform>الرقم ناقص. أرقام الهاتف الثابت 10 خانات، وتبدأ بالرقم 01.</numerusform>
      <numerusform>تنقصه خانة. أرقام الهاتف الثابت 10 خانات، وتبدأ بالرقم 01.</numerusform>
      <numerusform>تنقصه خانتان. أرقام الهاتف الثابت 10 خانات، وتبدأ بالرقم 01.</numerusform>
      <numerusform>تنقصه {n} خانات. أرقام الهاتف الثابت 10 خانات، وتبدأ بالرقم 01.</numerusform>
      <numerusform>تنقصه {n} خانة. أرقام الهاتف الثابت 10 خانات، وتبدأ بالرقم 01.</numerusform>
      <numerusform>تنقصه {n} خانة. أرقام الهاتف الثابت 10 خانات، وتبدأ بالرقم 01.</numerusform>
    </translation>
  </message>
  <message id="error.landline_long" numerus="yes">
    <source>There are {n} digits too many. Landlines have 10 digits and begin with 01.</source>
    <translation>
      <numerusform>الرقم زائد. أرقام الهاتف الثابت 10 خانات، وتبدأ بالرقم 01.</numerusform>
      <numerusform>تزيد فيه خانة. أرقام الهاتف الثابت 10 خانات، وتبدأ بالرقم 01.</numerusform>
      <numerusform>تزيد فيه خانتان. أرقام الهاتف الثابت 10 خانات، وتبدأ بالرقم 01.</numerusform>
      <numerusform>تزيد فيه {n} خانات. أرقام الهاتف الثابت 10 خانات، وتبدأ بالرقم 01.</numerusform>
      <numerusform>تزيد فيه {n} خانة. أرقام الهاتف الثابت 10 خانات، وتبدأ بالرقم 01.</numerusform>
      <numerusform>تزيد فيه {n} خانة. أرقام الهاتف الثابت 10 خانات، وتبدأ بالرقم 01.</numerusform>
    </translation>
  </message>
  <message id="error.national_id_length" numerus="yes">
    <source>An id has 10 digits; this has {n}.</source>
    <translation>
      <numerusform>رقم الهوية 10 خانات، والمكتوب بلا خانات.</numerusform>
      <numerusform>رقم الهوية 10 خانات، والمكتوب خانة واحدة.</numerusform>
      <numerusform>رقم الهوية 10 خانات، والمكتوب خانتان.</numerusform>
      <numerusform>رقم الهوية 10 خانات، والمكتوب {n} خانات.</numerusform>
      <numerusform>رقم الهوية 10 خانات، والمكتوب {n} خانة.</numerusform>
      <numerusform>رقم الهوية 10 خانات، والمكتوب {n} خانة.</numerusform>
    </translation>
  </message>
</context>
</TS>
