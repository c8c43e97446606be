<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="pasted.waiting" numerus="yes">
    <source>{n} files become evidence when this is saved.</source>
    <translation>
      <numerusform>One file becomes evidence when this is saved.</numerusform>
      <numerusform>{n} files become evidence when this is saved.</numerusform>
    </translation>
  </message>
  <message id="pasted.lost" numerus="yes">
    <source>{n} pasted files were not kept with the draft: paste them again.</source>
    <translation>
      <numerusform>One pasted file was not kept with the draft: paste it again.</numerusform>
      <numerusform>{n} pasted files were not kept with the draft: paste them again.</numerusform>
    </translation>
  </message>
  <message id="pasted.not_added" numerus="yes">
    <source>{n} pasted files were not added to the case.</source>
    <translation>
      <numerusform>One pasted file was not added to the case.</numerusform>
      <numerusform>{n} pasted files were not added to the case.</numerusform>
    </translation>
  </message>
</context>
</TS>
