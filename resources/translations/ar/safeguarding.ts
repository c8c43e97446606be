<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>safeguarding</name>
    <message id="fact.danger_now">
        <source>There was said to be danger now.</source>
        <translation>قيل إن الخطر قائم الآن.</translation>
    </message>
    <message id="fact.no_danger_now">
        <source>There was said to be no danger now.</source>
        <translation>قيل إنه لا خطر قائمًا الآن.</translation>
    </message>
    <message id="fact.danger_unsaid">
        <source>It was asked whether there is danger now.</source>
        <translation>سُئل عن الخطر القائم.</translation>
    </message>
    <message id="fact.told_of">
        <source>{whom} was told on {day} at {time}.</source>
        <translation>أُبلغ {whom} {day} الساعة {time}.</translation>
    </message>
    <message id="fact.told_of_unnamed">
        <source>Somebody was told on {day} at {time}.</source>
        <translation>جرى إبلاغ {day} الساعة {time}.</translation>
    </message>
    <message id="error.not_safeguarding">
        <source>This belongs to a matter of safeguarding alone.</source>
        <translation>هذا لحالات الحماية وحدها.</translation>
    </message>
    <message id="safeguarding.few">
        <source>Ask little and listen. Do not look into it yourself: that is for others.</source>
        <translation>أسئلة قليلة وإنصات. لا يجري المكتب أي تحقيق، فهذا لغيره.</translation>
    </message>
    <message id="safeguarding.line">
        <source>Report harm to a child at once: {line}.</source>
        <translation>يُبلَّغ فورًا عن أي أذى يقع على طفل: {line}.</translation>
    </message>
    <message id="safeguarding.who">
        <source>Who is it about?</source>
        <translation>من يتعلق به الأمر؟</translation>
    </message>
    <message id="safeguarding.reach">
        <source>How can they be reached safely?</source>
        <translation>كيف يمكن الوصول إليه بأمان؟</translation>
    </message>
    <message id="safeguarding.words">
        <source>What was said, in their own words</source>
        <translation>ما قيل، بكلام صاحبه</translation>
    </message>
    <message id="safeguarding.danger">
        <source>Is there danger at this moment?</source>
        <translation>هل الخطر قائم الآن؟</translation>
    </message>
    <message id="safeguarding.danger_yes">
        <source>Yes, now</source>
        <translation>نعم، الآن</translation>
    </message>
    <message id="safeguarding.danger_no">
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message id="safeguarding.told">
        <source>Who was told?</source>
        <translation>من أُبلغ بالأمر؟</translation>
    </message>
    <message id="safeguarding.told_hint">
        <source>The report line, the police, the focal person.</source>
        <translation>خط البلاغات أو الشرطة أو مسؤول الحماية.</translation>
    </message>
    <message id="safeguarding.after_saving">
        <source>After saving, only the focal persons see it, and nothing is added to it from here.</source>
        <translation>بعد الحفظ لا يراه إلا مسؤولو الحماية، ولا يُضاف إليه شيء من هنا.</translation>
    </message>
    <message id="safeguarding.saved">
        <source>From now on only the focal persons see this case. Keep the slip or hand it over: the number cannot be looked up here any more.</source>
        <translation>من الآن لا يرى هذه الحالة إلا مسؤولو الحماية. يُسلَّم الإيصال لصاحبه، فلن يمكن البحث عن الرقم من هنا بعد ذلك.</translation>
    </message>
    <message id="nav.safeguarding">
        <source>Safeguarding</source>
        <translation>الحماية</translation>
    </message>
    <message id="safeguarding.list_hint">
        <source>Only focal persons see these cases.</source>
        <translation>لا يرى هذه الحالات إلا مسؤولو الحماية.</translation>
    </message>
    <message id="safeguarding.no_words">
        <source>The words are not here</source>
        <translation>النص غير موجود هنا</translation>
    </message>
    <message id="safeguarding.none">
        <source>There are no safeguarding cases.</source>
        <translation>لا توجد حالات حماية.</translation>
    </message>
    <message id="safeguarding.column.number">
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message id="safeguarding.column.received">
        <source>Received</source>
        <translation>وردت</translation>
    </message>
    <message id="safeguarding.column.state">
        <source>State</source>
        <translation>الحال</translation>
    </message>
    <message id="safeguarding.column.danger">
        <source>Danger now</source>
        <translation>خطر قائم</translation>
    </message>
    <message id="safeguarding.column.told">
        <source>Told</source>
        <translation>أُبلغ</translation>
    </message>
    <message id="looks.title">
        <source>Who looked at this case</source>
        <translation>من اطلع على هذه الحالة</translation>
    </message>
    <message id="looks.by_title">
        <source>Who looked at what</source>
        <translation>سجل الاطلاع</translation>
    </message>
    <message id="looks.column.when">
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message id="looks.column.who">
        <source>Who</source>
        <translation>الموظف</translation>
    </message>
    <message id="looks.column.how">
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message id="looks.column.number">
        <source>Case</source>
        <translation>الحالة</translation>
    </message>
    <message id="looks.none">
        <source>Nobody looked at it in these days.</source>
        <translation>لا اطلاع في هذه الأيام.</translation>
    </message>
    <message id="looks.how.opened">
        <source>Opened</source>
        <translation>فتح</translation>
    </message>
    <message id="looks.how.printed">
        <source>Printed</source>
        <translation>طباعة</translation>
    </message>
    <message id="looks.how.exported">
        <source>Exported to a file</source>
        <translation>تصدير إلى ملف</translation>
    </message>
    <message id="looks.how.uncovered">
        <source>Uncovered the national ID</source>
        <translation>كشف رقم الهوية</translation>
    </message>
    <message id="looks.from">
        <source>From</source>
        <translation>من تاريخ</translation>
    </message>
    <message id="looks.to">
        <source>To</source>
        <translation>إلى تاريخ</translation>
    </message>
    <message id="looks.staff">
        <source>Staff member</source>
        <translation>الموظف</translation>
    </message>
    <message id="looks.uncover">
        <source>Show for a moment</source>
        <translation>إظهار الرقم مؤقتًا</translation>
    </message>
    <message id="looks.cover">
        <source>Hide</source>
        <translation>إخفاء الرقم</translation>
    </message>
    <message id="safeguarding.open_list">
        <source>Open the list</source>
        <translation>فتح القائمة</translation>
    </message>
    <message id="safeguarding.arrived" numerus="yes">
        <source>{n} safeguarding cases that you have not opened yet.</source>
        <translation>
            <numerusform>لا حالة حماية لم تُفتح.</numerusform>
            <numerusform>حالة حماية لم تُفتح بعد.</numerusform>
            <numerusform>حالتا حماية لم تُفتحا بعد.</numerusform>
            <numerusform>{n} حالات حماية لم تُفتح بعد.</numerusform>
            <numerusform>{n} حالة حماية لم تُفتح بعد.</numerusform>
            <numerusform>{n} حالة حماية لم تُفتح بعد.</numerusform>
        </translation>
    </message>
    <message id="safeguarding.arrived_danger">
        <source>There was said to be danger now.</source>
        <translation>قيل إن الخطر قائم.</translation>
    </message>
    <message id="looks.title_of">
        <source>Who looked at case {number}</source>
        <translation>من اطلع على الحالة {number}</translation>
    </message>
    <message id="act.told_of">
        <source>Somebody was told</source>
        <translation>إثبات إبلاغ جهة</translation>
    </message>
    <message id="console.field.is_danger_now">
        <source>whether there is danger now</source>
        <translation>هل هناك خطر الآن</translation>
    </message>
    <message id="console.field.told_whom">
        <source>who was told of it already</source>
        <translation>من أُبلغ بها</translation>
    </message>
    <message id="console.field.told_at">
        <source>when they were told</source>
        <translation>متى أُبلغ</translation>
    </message>
    <message id="console.field.whom">
        <source>who was told</source>
        <translation>من أُبلغ</translation>
    </message>
    <message id="console.act.told_of">
        <source>somebody was told of a matter of safeguarding</source>
        <translation>أُبلغ أحد ببلاغ حماية</translation>
    </message>
</context>
</TS>
