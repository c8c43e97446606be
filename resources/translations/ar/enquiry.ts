<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>enquiry</name>
    <message id="fact.evidence">
        <source>Evidence was added: {name}.</source>
        <translation>أُضيف دليل: {name}.</translation>
    </message>
    <message id="fact.evidence_unnamed">
        <source>Evidence was added.</source>
        <translation>أُضيف دليل.</translation>
    </message>
    <message id="fact.cause">
        <source>The cause was found: {cause}.</source>
        <translation>حُدد السبب: {cause}.</translation>
    </message>
    <message id="fact.suggestion_reviewed">
        <source>The suggestion was reviewed: {advice}.</source>
        <translation>رُوجع المقترح: {advice}.</translation>
    </message>
    <message id="fact.action_effective">
        <source>The action had its effect: {what}.</source>
        <translation>تحقق أثر الإجراء: {what}.</translation>
    </message>
    <message id="fact.action_effective_unnamed">
        <source>The action had its effect.</source>
        <translation>تحقق أثر الإجراء.</translation>
    </message>
    <message id="fact.action_ineffective">
        <source>The action did not have its effect: {what}.</source>
        <translation>لم يتحقق أثر الإجراء: {what}.</translation>
    </message>
    <message id="fact.action_ineffective_unnamed">
        <source>The action did not have its effect.</source>
        <translation>لم يتحقق أثر الإجراء.</translation>
    </message>
    <message id="fact.reminded">
        <source>{percent} % of the time had passed, and a reminder went to {name}.</source>
        <translation>بلغت المهلة {percent} %، ووصل تذكير إلى {name}.</translation>
    </message>
    <message id="fact.opinion_invited">
        <source>The person was asked for an opinion by {means}.</source>
        <translation>دُعي المستفيد إلى إبداء رأيه عن طريق {means}.</translation>
    </message>
    <message id="fact.opinion">
        <source>An opinion was recorded: of the result: {result}, of the process: {process} (1 to 5).</source>
        <translation>سُجل رأي المستفيد من 1 إلى 5: النتيجة {result}، وسير المعاملة {process}.</translation>
    </message>
    <message id="opinion.none">
        <source>not said</source>
        <translation>لم يُذكر</translation>
    </message>
    <message id="fact.related">
        <source>The case was linked to another case on the same matter.</source>
        <translation>رُبطت الحالة بحالة أخرى ذات صلة.</translation>
    </message>
    <message id="fact.referred_out">
        <source>The case was referred to {body}. Disclosed: {disclosed}.</source>
        <translation>أُحيلت الحالة إلى {body}. ما أُفصح عنه: {disclosed}.</translation>
    </message>
    <message id="fact.referred_out_unnamed">
        <source>The case was referred to another body.</source>
        <translation>أُحيلت الحالة إلى جهة أخرى.</translation>
    </message>
    <message id="reminder.holder">
        <source>whoever holds the case</source>
        <translation>المسؤول عن الحالة</translation>
    </message>
    <message id="reminder.supervisor">
        <source>the supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message id="reminder.director">
        <source>the director</source>
        <translation>المدير</translation>
    </message>
    <message id="cause.delay">
        <source>delay in the procedure</source>
        <translation>تأخر في الإجراء</translation>
    </message>
    <message id="cause.mistake">
        <source>a mistake in the work</source>
        <translation>خطأ في التنفيذ</translation>
    </message>
    <message id="cause.unclear_information">
        <source>unclear information</source>
        <translation>معلومات غير واضحة</translation>
    </message>
    <message id="cause.conduct">
        <source>conduct of staff</source>
        <translation>أسلوب التعامل</translation>
    </message>
    <message id="cause.system">
        <source>a fault of a system</source>
        <translation>عطل في النظام</translation>
    </message>
    <message id="cause.resources">
        <source>lack of means</source>
        <translation>نقص في الموارد</translation>
    </message>
    <message id="cause.other_body">
        <source>another body</source>
        <translation>جهة أخرى</translation>
    </message>
    <message id="cause.other">
        <source>another cause</source>
        <translation>سبب آخر</translation>
    </message>
    <message id="advice.adopt">
        <source>adopt it</source>
        <translation>يُعتمد</translation>
    </message>
    <message id="advice.study">
        <source>study it further</source>
        <translation>يحتاج إلى دراسة</translation>
    </message>
    <message id="advice.not_adopt">
        <source>do not adopt it</source>
        <translation>لا يُعتمد</translation>
    </message>
    <message id="fact.by_itself">
        <source>by itself</source>
        <translation>تلقائيًا</translation>
    </message>
</context>
</TS>
