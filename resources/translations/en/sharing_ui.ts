<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="case.unseen_more" numerus="yes">
    <source>And {n} more.</source>
    <translation>
      <numerusform>And one more.</numerusform>
      <numerusform>And {n} more.</numerusform>
    </translation>
  </message>
</context>
</TS>
