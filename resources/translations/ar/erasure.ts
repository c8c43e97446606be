<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name>erasure</name>
  <message id="erasure.held">
    <source>Case {number} is kept because of a dispute. End the keeping first.</source>
    <translation>الحالة {number} محفوظة لنزاع قائم. يُرفع الحفظ عنها أولًا.</translation>
  </message>
  <message id="erasure.not_due">
    <source>The time for keeping case {number} is not over, or it belongs to something that is still open.</source>
    <translation>لم تنته مدة حفظ الحالة {number}، أو أنها متصلة بحالة ما زالت مفتوحة.</translation>
  </message>
  <message id="erasure.person_owed">
    <source>Something of this person is still open, or has to be kept for now.</source>
    <translation>لهذا الشخص ما لم ينته بعد، أو ما يجب حفظه الآن.</translation>
  </message>
  <message id="erasure.too_many">
    <source>At most {most} cases can be proposed at once.</source>
    <translation>لا يُقترح حذف أكثر من {most} حالة في مرة واحدة.</translation>
  </message>
  <message id="erasure.not_held">
    <source>Nobody keeps this case.</source>
    <translation>هذه الحالة ليست محفوظة لنزاع.</translation>
  </message>
  <message id="erasure.changed_since">
    <source>Something has changed since this was proposed: a case is open again, was added, or is kept. Decline it and propose anew.</source>
    <translation>تغير شيء منذ الاقتراح: حالة أُعيد فتحها أو أُضيفت أو حُفظت لنزاع. يُرفض الاقتراح ويُعاد من جديد.</translation>
  </message>
  <message id="keeping.out_of_range">
    <source>From 1 to {most} months, or for ever.</source>
    <translation>من شهر إلى {most} شهرًا، أو دائمًا.</translation>
  </message>
  <message id="erasure.several">
    <source>Several desks gave this counter. Type the whole number.</source>
    <translation>أكثر من مكتب له هذا الرقم. يُكتب الرقم كاملًا.</translation>
  </message>
  <message id="erasure.one_person">
    <source>A person is proposed alone, and cases by their numbers.</source>
    <translation>يُقترح الشخص وحده، والحالات بأرقامها.</translation>
  </message>
</context>
</TS>
