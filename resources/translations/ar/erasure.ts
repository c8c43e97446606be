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
  <message id="set.keeping">
    <source>Keeping</source>
    <translation>مدد الحفظ</translation>
  </message>
  <message id="keeping.text">
    <source>How long a case is kept after it was closed.</source>
    <translation>مدة حفظ الحالة بعد إغلاقها.</translation>
  </message>
  <message id="keeping.unconfirmed">
    <source>These periods come with the program. The charity has to confirm or change them, under Keeping.</source>
    <translation>هذه المدد مرفقة مع البرنامج، وعلى الجمعية اعتمادها أو تغييرها في «مدد الحفظ».</translation>
  </message>
  <message id="keeping.complaint">
    <source>Complaints</source>
    <translation>الشكاوى</translation>
  </message>
  <message id="keeping.inquiry">
    <source>Inquiries</source>
    <translation>الاستفسارات</translation>
  </message>
  <message id="keeping.suggestion">
    <source>Suggestions</source>
    <translation>المقترحات</translation>
  </message>
  <message id="keeping.void">
    <source>Entered by mistake</source>
    <translation>ما سُجل بالخطأ</translation>
  </message>
  <message id="keeping.for_ever">
    <source>For ever</source>
    <translation>دائمًا</translation>
  </message>
  <message id="keeping.counted">
    <source>Counted in Gregorian months from the day of closing. When the time is over, the case is listed under Erasing; nothing is erased by itself.</source>
    <translation>تُحسب بالأشهر الميلادية من يوم الإغلاق. وإذا انتهت ظهرت الحالة في «الحذف النهائي»، ولا يُحذف شيء من نفسه.</translation>
  </message>
  <message id="keeping.never">
    <source>Never listed: what is open or belongs to something open, safeguarding, and what a dispute keeps.</source>
    <translation>لا تظهر أبدًا: المفتوحة وما يتصل بحالة مفتوحة، وحالات الحماية، والمحفوظة لنزاع.</translation>
  </message>
  <message id="keeping.years" numerus="yes">
    <source>{n} years</source>
    <translation>
      <numerusform>بلا مدة</numerusform>
      <numerusform>سنة</numerusform>
      <numerusform>سنتان</numerusform>
      <numerusform>{n} سنوات</numerusform>
      <numerusform>{n} سنة</numerusform>
      <numerusform>{n} سنة</numerusform>
    </translation>
  </message>
  <message id="keeping.months" numerus="yes">
    <source>{n} months</source>
    <translation>
      <numerusform>بلا مدة</numerusform>
      <numerusform>شهر</numerusform>
      <numerusform>شهران</numerusform>
      <numerusform>{n} أشهر</numerusform>
      <numerusform>{n} شهرًا</numerusform>
      <numerusform>{n} شهر</numerusform>
    </translation>
  </message>
  <message id="erasure.due">
    <source>Kept long enough</source>
    <translation>انتهت مدة حفظها</translation>
  </message>
  <message id="erasure.kept">
    <source>Kept for a dispute</source>
    <translation>محفوظة لنزاع قائم</translation>
  </message>
  <message id="erasure.none_due">
    <source>Nothing was kept longer than it has to be.</source>
    <translation>لا توجد حالات انتهت مدة حفظها.</translation>
  </message>
  <message id="erasure.due_count" numerus="yes">
    <source>{n} cases need not be kept any more.</source>
    <translation>
      <numerusform>لا حالات</numerusform>
      <numerusform>حالة واحدة انتهت مدة حفظها.</numerusform>
      <numerusform>حالتان انتهت مدة حفظهما.</numerusform>
      <numerusform>{n} حالات انتهت مدة حفظها.</numerusform>
      <numerusform>{n} حالة انتهت مدة حفظها.</numerusform>
      <numerusform>{n} حالة انتهت مدة حفظها.</numerusform>
    </translation>
  </message>
  <message id="erasure.more_due">
    <source>The first {n} of those that need not be kept any more.</source>
    <translation>أول {n} مما انتهت مدة حفظه.</translation>
  </message>
  <message id="erasure.due_row">
    <source>{number} · {kind} · ended {ended} · due since {since}</source>
    <translation>{number} · {kind} · انتهت {ended} · حُفظت حتى {since}</translation>
  </message>
  <message id="erasure.tick_all">
    <source>All or none</source>
    <translation>الكل أو لا شيء</translation>
  </message>
  <message id="erasure.propose_ticked">
    <source>Propose to erase</source>
    <translation>اقتراح حذف المحدد</translation>
  </message>
  <message id="erasure.keep_ticked">
    <source>Keep: a dispute runs</source>
    <translation>إبقاء لنزاع قائم</translation>
  </message>
  <message id="erasure.held_row">
    <source>{number} · kept by {name}, {time}</source>
    <translation>{number} · أُبقيت بقرار {name}، {time}</translation>
  </message>
  <message id="erasure.release">
    <source>The dispute is over</source>
    <translation>انتهى النزاع</translation>
  </message>
  <message id="erasure.was_kept">
    <source>Kept until the dispute is over.</source>
    <translation>حُفظت حتى ينتهي النزاع.</translation>
  </message>
  <message id="erasure.was_released">
    <source>Kept as long as others again.</source>
    <translation>تُحفظ الآن كغيرها.</translation>
  </message>
  <message id="erasure.scope">
    <source>What is erased</source>
    <translation>ما يُحذف</translation>
  </message>
  <message id="erasure.this_case">
    <source>This case alone</source>
    <translation>هذه الحالة وحدها</translation>
  </message>
  <message id="erasure.whole_person">
    <source>The person with all their cases</source>
    <translation>الشخص مع كل حالاته</translation>
  </message>
  <message id="erasure.person_named">
    <source>{name}, with all cases</source>
    <translation>{name}، مع كل الحالات</translation>
  </message>
  <message id="erasure.person_unnamed">
    <source>A person with all their cases</source>
    <translation>شخص مع كل حالاته</translation>
  </message>
  <message id="erasure.more_cases" numerus="yes">
    <source>and {n} cases more</source>
    <translation>
      <numerusform>لا حالات أخرى</numerusform>
      <numerusform>وحالة أخرى</numerusform>
      <numerusform>وحالتان أخريان</numerusform>
      <numerusform>و{n} حالات أخرى</numerusform>
      <numerusform>و{n} حالة أخرى</numerusform>
      <numerusform>و{n} حالة أخرى</numerusform>
    </translation>
  </message>
  <message id="erasure.and_people">
    <source>With the names and numbers of people who have nothing else on record.</source>
    <translation>ومعها أسماء وأرقام من لا تبقى له حالة أخرى.</translation>
  </message>
  <message id="keeping.confirm">
    <source>These periods come with the program. The charity has to confirm or change them; saving does.</source>
    <translation>هذه المدد مرفقة مع البرنامج، وعلى الجمعية اعتمادها أو تغييرها، والحفظ اعتماد لها.</translation>
  </message>
  <message id="erasure.unseen">
    <source>The case need not be seen to propose it, and nothing of it is told here.</source>
    <translation>لا يلزم الاطلاع على الحالة لاقتراح حذفها، ولا يظهر هنا شيء منها.</translation>
  </message>
</context>
</TS>
