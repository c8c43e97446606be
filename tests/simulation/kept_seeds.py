"""Seeds that once failed, each with what it found. Later changes alter their stories; they stay."""

FAILED: dict[int, str] = {
    2: "a frozen writer's leftovers were held back for ever",
    3: "a grant damaged on the share was never put right",
    19: "files in a folder of 1970 were found by nobody: only one writer's old days had a turn",
    42: "equal state hashes over different versions of one number",
    48: "an unsent version of a number was displaced before it was sealed",
    65: "bytes that are no text in a header left the round as an exception",
    195: "a key in the file of a removed desk was missed",
    273: "keys of what one writer began stood only in the file of another, removed one",
    469: "a desk went on counting what it recorded under a writer that was removed",
    589: "a copy counted what nobody else did",
    247: "a desk that was removed and went on was admitted by itself alone",
    788: "the same, with two administrators",
    920: "a folder passed for quiet although a file in it had only been looked at again",
    964: "a desk that was removed and restored went on unheard",
    800: "a desk that never was a member vouched for itself",
}
