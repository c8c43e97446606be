"""The acts of ``do`` by the words that a line uses for them, and which command each becomes."""

from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.console.shapes import Field, Shape, shape_of

ACTS: dict[str, type[c.CaseCommand]] = {
    "confirm": c.ConfirmReceipt,
    "correct": c.CorrectDetails,
    "transfer": c.TransferCase,
    "takeup": c.TakeUpCase,
    "answer": c.AnswerForDepartment,
    "assign": c.AssignOfficer,
    "priority": c.SetPriority,
    "confidentiality": c.SetConfidentiality,
    "finding": c.RecordFinding,
    "wait": c.StartWaiting,
    "resume": c.EndWaiting,
    "reply": c.DraftReply,
    "approve": c.ApproveReply,
    "return": c.ReturnReply,
    "plan": c.PlanAction,
    "action_done": c.CompleteAction,
    "tell": c.TellResult,
    "review": c.ReviewEffectiveness,
    "contact": c.LogContact,
    "note": c.AddNote,
    "duplicate": c.LinkDuplicate,
    "unlink": c.UnlinkDuplicate,
    "close": c.CloseCase,
    "reopen": c.ReopenCase,
    "void": c.VoidCase,
    "evidence": e.AddEvidence,
    "cause": e.RecordCause,
    "review_suggestion": e.ReviewSuggestion,
    "check": e.CheckAction,
    "invite": e.InviteOpinion,
    "opinion": e.RecordOpinion,
    "related": e.LinkCase,
    "refer": e.ReferOut,
    "told_of": e.TellOfSafeguarding,
}

_PATH = Field("path", "text", is_required=True)
SHAPES: dict[str, Shape] = {word: shape_of(command) for word, command in ACTS.items()}
SHAPES["evidence"] = {"case": SHAPES["evidence"]["case"], "path": _PATH, **SHAPES["evidence"]}
RECORD: Shape = shape_of(c.RecordCase)
