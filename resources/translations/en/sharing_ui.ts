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
  <message id="sync.changes_wait" numerus="yes">
    <source>{n} changes wait to be shared; they go out shortly</source>
    <translation>
      <numerusform>{n} change waits to be shared; it goes out shortly</numerusform>
      <numerusform>{n} changes wait to be shared; they go out shortly</numerusform>
    </translation>
  </message>
  <message id="count.changes" numerus="yes">
    <source>{n} changes wait</source>
    <translation>
      <numerusform>{n} change waits</numerusform>
      <numerusform>{n} changes wait</numerusform>
    </translation>
  </message>
  <message id="sync.quarantine_text" numerus="yes">
    <source>{n} things were set aside and wait for a decision</source>
    <translation>
      <numerusform>{n} thing was set aside and waits for a decision</numerusform>
      <numerusform>{n} things were set aside and wait for a decision</numerusform>
    </translation>
  </message>
  <message id="back.came" numerus="yes">
    <source>{n} cases came from other desks.</source>
    <translation>
      <numerusform>{n} case came from other desks.</numerusform>
      <numerusform>{n} cases came from other desks.</numerusform>
    </translation>
  </message>
  <message id="back.sent" numerus="yes">
    <source>{n} changes were sent.</source>
    <translation>
      <numerusform>{n} change was sent.</numerusform>
      <numerusform>{n} changes were sent.</numerusform>
    </translation>
  </message>
  <message id="requests.title" numerus="yes">
    <source>{n} desks ask to join.</source>
    <translation>
      <numerusform>{n} desk asks to join.</numerusform>
      <numerusform>{n} desks ask to join.</numerusform>
    </translation>
  </message>
  <message id="aside.more" numerus="yes">
    <source>And {n} more.</source>
    <translation>
      <numerusform>And {n} more.</numerusform>
      <numerusform>And {n} more.</numerusform>
    </translation>
  </message>
  <message id="elsewhere.seconds" numerus="yes">
    <source>{n} seconds ago</source>
    <translation>
      <numerusform>{n} second ago</numerusform>
      <numerusform>{n} seconds ago</numerusform>
    </translation>
  </message>
  <message id="elsewhere.minutes" numerus="yes">
    <source>{n} minutes ago</source>
    <translation>
      <numerusform>{n} minute ago</numerusform>
      <numerusform>{n} minutes ago</numerusform>
    </translation>
  </message>
</context>
</TS>
