<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
  <name></name>
  <message id="act.cause">
    <source>Record the cause</source>
    <translation>تسجيل السبب</translation>
  </message>
  <message id="act.cause_is">
    <source>Cause</source>
    <translation>السبب</translation>
  </message>
  <message id="act.cause_text">
    <source>How it came about</source>
    <translation>كيف حدث</translation>
  </message>
  <message id="act.suggestion">
    <source>Review the suggestion</source>
    <translation>مراجعة المقترح</translation>
  </message>
  <message id="act.advice">
    <source>What is advised</source>
    <translation>الرأي في المقترح</translation>
  </message>
  <message id="act.advice_text">
    <source>Reasons</source>
    <translation>أسباب هذا الرأي</translation>
  </message>
  <message id="act.check">
    <source>Check the effect of an action</source>
    <translation>التحقق من أثر إجراء</translation>
  </message>
  <message id="act.effective">
    <source>Did it have its effect?</source>
    <translation>هل تحقق أثره؟</translation>
  </message>
  <message id="act.invite">
    <source>Invite to say an opinion</source>
    <translation>دعوة إلى إبداء الرأي</translation>
  </message>
  <message id="act.opinion">
    <source>Record an opinion</source>
    <translation>تسجيل رأي المستفيد</translation>
  </message>
  <message id="act.opinion_words">
    <source>In their own words</source>
    <translation>بكلمات المستفيد</translation>
  </message>
  <message id="opinion.score_1">
    <source>1, lowest</source>
    <translation>1، الأدنى</translation>
  </message>
  <message id="opinion.score_2">
    <source>2</source>
    <translation>2</translation>
  </message>
  <message id="opinion.score_3">
    <source>3</source>
    <translation>3</translation>
  </message>
  <message id="opinion.score_4">
    <source>4</source>
    <translation>4</translation>
  </message>
  <message id="opinion.score_5">
    <source>5, highest</source>
    <translation>5، الأعلى</translation>
  </message>
  <message id="act.refer">
    <source>Refer to another body</source>
    <translation>إحالة إلى جهة أخرى</translation>
  </message>
  <message id="act.refer_to">
    <source>Body</source>
    <translation>الجهة</translation>
  </message>
  <message id="act.disclosed">
    <source>What was disclosed</source>
    <translation>ما أُفصح عنه</translation>
  </message>
  <message id="act.disclosed_hint">
    <source>No more than the body needs to act.</source>
    <translation>لا يتجاوز ما تحتاج إليه الجهة.</translation>
  </message>
  <message id="act.relate">
    <source>Link a related case</source>
    <translation>ربط بحالة ذات صلة</translation>
  </message>
  <message id="case.related">
    <source>Related to</source>
    <translation>ذات صلة بـ</translation>
  </message>
  <message id="step.missing_suggestion_review">
    <source>The review of the suggestion is missing.</source>
    <translation>تنقص مراجعة المقترح.</translation>
  </message>
  <message id="demand.title">
    <source>What closing “{category}” demands</source>
    <translation>ما يلزم لإغلاق «{category}»</translation>
  </message>
  <message id="demand.evidence">
    <source>a piece of evidence</source>
    <translation>دليل واحد على الأقل</translation>
  </message>
  <message id="demand.approval">
    <source>an approved reply</source>
    <translation>رد معتمد</translation>
  </message>
  <message id="demand.action">
    <source>an action carried out, where it was upheld</source>
    <translation>إجراء منفَّذ عند ثبوتها</translation>
  </message>
  <message id="demand.met">
    <source>{what}: is there</source>
    <translation>{what}: موجود</translation>
  </message>
  <message id="demand.missing">
    <source>{what}: missing</source>
    <translation>{what}: ينقص</translation>
  </message>
</context>
</TS>
