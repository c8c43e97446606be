<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="step.missing_action" numerus="yes">
    <source>{n} actions still to be carried out.</source>
    <translation>
      <numerusform>{n} action still to be carried out.</numerusform>
      <numerusform>{n} actions still to be carried out.</numerusform>
    </translation>
  </message>
</context>
</TS>
