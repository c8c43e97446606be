<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="error.phone_short" numerus="yes">
    <source>{n} digits are missing. Mobile numbers have 10 digits and begin with 05.</source>
    <translation>
      <numerusform>One digit is missing. Mobile numbers have 10 digits and begin with 05.</numerusform>
      <numerusform>{n} digits are missing. Mobile numbers have 10 digits and begin with 05.</numerusform>
    </translation>
  </message>
  <message id="error.phone_long" numerus="yes">
    <source>There are {n} digits too many. Mobile numbers have 10 digits and begin with 05.</source>
    <translation>
      <numerusform>There is one digit too many. Mobile numbers have 10 digits and begin with 05.</numerusform>
      <numerusform>There are {n} digits too many. Mobile numbers have 10 digits and begin with 05.</numerusform>
    </translation>
  </message>
  <message id="error.landline_short" numerus="yes">
    <source>{n} digits are missing. Landlines have 10 digits and begin with 01.</source>
    <translation>
      <numerusform>One digit is missing. Landlines have 10 digits and begin with 01.</numerusform>
      <numerusform>{n} digits are missing. Landlines have 10 digits and begin with 01.</numerusform>
    </translation>
  </message>
  <message id="error.landline_long" numerus="yes">
    <source>There are {n} digits too many. Landlines have 10 digits and begin with 01.</source>
    <translation>
      <numerusform>There is one digit too many. Landlines have 10 digits and begin with 01.</numerusform>
      <numerusform>There are {n} digits too many. Landlines have 10 digits and begin with 01.</numerusform>
    </translation>
  </message>
  <message id="error.national_id_length" numerus="yes">
    <source>An id has 10 digits; this has {n}.</source>
    <translation>
      <numerusform>An id has 10 digits; this has one.</numerusform>
      <numerusform>An id has 10 digits; this has {n}.</numerusform>
    </translation>
  </message>
</context>
</TS>
