<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name>users</name>
  <message id="users.too_soon" numerus="yes">
    <source>Too many wrong passwords. The next one can be tried in {n} seconds.</source>
    <translation>
      <numerusform>Too many wrong passwords. The next one can be tried in one second.</numerusform>
      <numerusform>Too many wrong passwords. The next one can be tried in {n} seconds.</numerusform>
    </translation>
  </message>
</context>
</TS>
