<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
  <name></name>
  <message id="board.more_calls" numerus="yes">
    <source>{n} more follow-ups</source>
    <translation>
      <numerusform>one more follow-up</numerusform>
      <numerusform>{n} more follow-ups</numerusform>
    </translation>
  </message>
  <message id="board.more_holders" numerus="yes">
    <source>{n} more holders</source>
    <translation>
      <numerusform>one more holder</numerusform>
      <numerusform>{n} more holders</numerusform>
    </translation>
  </message>
  <message id="board.oldest_since" numerus="yes">
    <source>The oldest for {n} days</source>
    <translation>
      <numerusform>The oldest for one day</numerusform>
      <numerusform>The oldest for {n} days</numerusform>
    </translation>
  </message>
</context>
</TS>
