<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>rules</name>
    <message id="error.already_approved">
        <source>This reply is approved already.</source>
        <translation>هذا الرد معتمد من قبل.</translation>
    </message>
    <message id="error.already_taken_up">
        <source>The case was taken up already.</source>
        <translation>بدأت معالجة هذه الحالة من قبل.</translation>
    </message>
    <message id="error.already_waiting">
        <source>The case is waiting already.</source>
        <translation>الحالة متوقفة من قبل للانتظار.</translation>
    </message>
    <message id="error.case_is_closed">
        <source>The case is closed. Reopen it first, with the reason.</source>
        <translation>الحالة مغلقة. يلزم إعادة فتحها أولًا مع ذكر السبب.</translation>
    </message>
    <message id="error.case_is_void">
        <source>The case was entered by mistake and is void. Only a note can be added.</source>
        <translation>الحالة ملغاة لأنها سُجلت خطأ، ولا يضاف إليها إلا ملاحظة.</translation>
    </message>
    <message id="error.category_inside_itself">
        <source>A category cannot lie inside itself.</source>
        <translation>لا يمكن أن يقع التصنيف داخل نفسه.</translation>
    </message>
    <message id="error.complained_of">
        <source>The complaint is about {name}, who cannot hold it or work on it. Choose somebody else.</source>
        <translation>الشكوى تخص {name}، فيلزم اختيار موظف آخر للعمل عليها.</translation>
    </message>
    <message id="error.draft_was_returned">
        <source>The draft was returned with a remark. A new draft is needed.</source>
        <translation>أُعيدت المسودة مع ملاحظة. يلزم إعداد مسودة جديدة.</translation>
    </message>
    <message id="error.due_in_the_past">
        <source>This time has passed. Choose a later one.</source>
        <translation>هذا الموعد مضى. يلزم اختيار موعد لاحق.</translation>
    </message>
    <message id="error.duplicate_of_itself">
        <source>A case cannot repeat itself.</source>
        <translation>لا تكون الحالة مكررة لنفسها.</translation>
    </message>
    <message id="error.in_the_future">
        <source>This time has not come yet.</source>
        <translation>هذا الوقت لم يأت بعد.</translation>
    </message>
    <message id="error.name_taken">
        <source>{name} is on the list already. Add something that tells the two apart.</source>
        <translation>الاسم {name} موجود في القائمة. يلزم إضافة ما يميز أحدهما.</translation>
    </message>
    <message id="error.needed">
        <source>Something has to be written here.</source>
        <translation>هذا الحقل لازم.</translation>
    </message>
    <message id="error.newer_draft">
        <source>There is a newer draft. Read it first.</source>
        <translation>توجد مسودة أحدث. تلزم قراءتها أولًا.</translation>
    </message>
    <message id="error.no_draft">
        <source>No reply was drafted yet.</source>
        <translation>لم تُعد مسودة رد بعد.</translation>
    </message>
    <message id="error.no_open_action">
        <source>There is no such action that is still owed.</source>
        <translation>لا يوجد إجراء بهذا الوصف لم يُنفذ بعد.</translation>
    </message>
    <message id="error.not_your_right">
        <source>Your role does not allow this. Ask your supervisor.</source>
        <translation>لا يتيح دورك هذا الإجراء. يُطلب من المشرف.</translation>
    </message>
    <message id="error.no_such_case">
        <source>There is no case with this number.</source>
        <translation>لا توجد حالة بهذا الرقم.</translation>
    </message>
    <message id="error.not_closed">
        <source>The case is not closed.</source>
        <translation>الحالة غير مغلقة.</translation>
    </message>
    <message id="error.not_linked">
        <source>The case is not linked to that one.</source>
        <translation>الحالة غير مرتبطة بتلك الحالة.</translation>
    </message>
    <message id="error.not_one_of">
        <source>This is not one of: {allowed}.</source>
        <translation>القيمة ليست من: {allowed}.</translation>
    </message>
    <message id="error.not_told_yet">
        <source>The person was not told the result yet.</source>
        <translation>لم يُبلغ المستفيد بالنتيجة بعد.</translation>
    </message>
    <message id="error.not_transferred">
        <source>The case was not transferred to a department yet.</source>
        <translation>لم تُحول الحالة إلى قسم بعد.</translation>
    </message>
    <message id="error.not_waiting">
        <source>The case is not waiting.</source>
        <translation>الحالة غير متوقفة.</translation>
    </message>
    <message id="error.nothing_changed">
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message id="error.own_draft">
        <source>Nobody approves their own draft. Somebody else has to.</source>
        <translation>لا يعتمد أحد مسودته بنفسه. يلزم أن يعتمدها غيره.</translation>
    </message>
    <message id="error.reply_not_approved">
        <source>The reply has to be approved before the result is told.</source>
        <translation>يلزم اعتماد الرد قبل إبلاغ المستفيد بالنتيجة.</translation>
    </message>
    <message id="error.safeguarding_stays">
        <source>A safeguarding case stays one.</source>
        <translation>بلاغ الحماية يبقى بلاغ حماية.</translation>
    </message>
    <message id="error.several_cases">
        <source>Several cases have this counter: {numbers}. Give the whole number.</source>
        <translation>لأكثر من حالة هذا العداد: {numbers}. يلزم ذكر الرقم كاملًا.</translation>
    </message>
    <message id="error.too_long">
        <source>This is longer than {longest} characters. Shorten it.</source>
        <translation>النص أطول من {longest} حرف. يلزم اختصاره.</translation>
    </message>
    <message id="error.too_long_ago">
        <source>This lies more than five years back. Check the year.</source>
        <translation>هذا التاريخ قبل أكثر من خمس سنوات. تلزم مراجعة السنة.</translation>
    </message>
    <message id="error.unknown_category">
        <source>There is no category {name}.</source>
        <translation>لا يوجد تصنيف باسم {name}.</translation>
    </message>
    <message id="error.unknown_channel">
        <source>There is no channel {name}. There are: {allowed}.</source>
        <translation>لا توجد قناة باسم {name}. القنوات: {allowed}.</translation>
    </message>
    <message id="error.unknown_department">
        <source>There is no department {name}.</source>
        <translation>لا يوجد قسم باسم {name}.</translation>
    </message>
    <message id="error.unknown_staff">
        <source>There is nobody called {name} on the staff.</source>
        <translation>لا يوجد موظف باسم {name}.</translation>
    </message>
    <message id="error.not_a_suggestion">
        <source>This is not a suggestion.</source>
        <translation>هذه الحالة ليست مقترحًا.</translation>
    </message>
    <message id="error.no_action_to_check">
        <source>There is no such action that was done and not checked yet.</source>
        <translation>لا يوجد إجراء منفذ بهذا الوصف ينتظر التحقق من أثره.</translation>
    </message>
    <message id="error.own_action">
        <source>Nobody checks the effect of an action that they carried out. Somebody else has to.</source>
        <translation>لا يتحقق أحد من أثر إجراء نفذه بنفسه. يلزم أن يتحقق غيره.</translation>
    </message>
    <message id="error.needs_evidence">
        <source>The category {category} demands evidence before the case is closed.</source>
        <translation>التصنيف {category} يلزم معه إرفاق دليل قبل الإغلاق.</translation>
    </message>
    <message id="error.needs_approval">
        <source>The category {category} demands an approved reply before the case is closed.</source>
        <translation>التصنيف {category} يلزم معه رد معتمد قبل الإغلاق.</translation>
    </message>
    <message id="error.needs_action">
        <source>The category {category} demands a corrective action that was carried out.</source>
        <translation>التصنيف {category} يلزم معه إجراء تصحيحي منفذ قبل الإغلاق.</translation>
    </message>
    <message id="error.number_not_reserved">
        <source>This number was not printed on a blank form of this desk.</source>
        <translation>هذا الرقم لم يطبع على نموذج ورقي من هذا المكتب.</translation>
    </message>
    <message id="error.number_used">
        <source>This number is already that of a case.</source>
        <translation>هذا الرقم مستخدم في حالة مسجلة.</translation>
    </message>
    <message id="error.future_day">
        <source>This day has not come yet.</source>
        <translation>هذا اليوم لم يأت بعد.</translation>
    </message>
    <message id="error.unknown_routine">
        <source>There is no routine {name}.</source>
        <translation>لا يوجد عمل دوري باسم {name}.</translation>
    </message>
    <message id="error.reserve_count">
        <source>Between 1 and {most} numbers can be reserved at a time.</source>
        <translation>يمكن حجز رقم واحد إلى {most} رقمًا في المرة الواحدة.</translation>
    </message>
</context>
</TS>
