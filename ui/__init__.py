"""The window: shows a composed desk and sends it commands; never builds one.

How its parts are used is told in docs/ui.md. In short: a page is a QWidget with a
`title_key`, `activated(target)` and `refresh(changes)`; it is given a `WindowContext`
and builds itself from `ui.widgets`, each of which takes the theme first. Reads and acts
go through `context.work`, words through `context.text(key)`, other pages and notices
through `context.navigation`.
"""
