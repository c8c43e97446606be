"""Who may see and do what, by role (design/case-file.md, People and rights)."""
