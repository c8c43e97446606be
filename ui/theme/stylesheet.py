"""The style sheet: what Qt's own widgets need to look as the tokens say.

Buttons, chips, ticks and cells paint themselves (`ui.widgets`); here are only text
fields, scroll bars, tables, menus, tool tips and grounds.
"""

from string import Template

from ui.theme.theme import Theme

_TEMPLATE = Template("""
QToolTip { background: $surface; color: $text; border: 1px solid $border_mid; padding: 4px 8px; }

QLineEdit, QPlainTextEdit, QTextEdit {
    background: $field; color: $text; border: 1px solid $border_strong; border-radius: 6px;
    padding: 0 9px; selection-background-color: $accent_fill; selection-color: $on_accent;
    placeholder-text-color: $text_3;
}
QPlainTextEdit, QTextEdit { padding: 7px 8px; }
QLineEdit:focus { border: 2px solid $focus; padding: 0 8px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 6px 7px; }
QLineEdit[problem="true"] { border: 2px solid $danger; padding: 0 8px; }
QPlainTextEdit[problem="true"], QTextEdit[problem="true"] {
    border: 2px solid $danger; padding: 6px 7px;
}
QLineEdit[two="true"] { border: 2px solid $warn_line; background: $warn_soft; padding: 0 8px; }
QLineEdit:read-only, QPlainTextEdit:read-only {
    background: $window; border-color: $border;
}
QLineEdit[pick="true"]:read-only { background: $field; border-color: $border_strong; }
QLineEdit[pick="true"]:read-only:focus { border-color: $focus; }
QLineEdit[pick="true"][problem="true"]:read-only,
QLineEdit[pick="true"][problem="true"]:read-only:focus { border-color: $danger; }
QLineEdit:disabled, QPlainTextEdit:disabled {
    background: $window; border-color: $border; color: $text_disabled;
}

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $border_mid; border-radius: 3px; margin: 0 2px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 0 2px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 2px 0; }
QScrollBar::handle:hover { background: $border_strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QTableView, QListView, QTreeView {
    background: $surface; color: $text; border: none; outline: none;
    selection-background-color: $accent_soft; selection-color: $text;
}
QHeaderView { background: $surface_alt; border: none; }
QHeaderView::section {
    background: $surface_alt; color: $text_2; border: none; border-bottom: 1px solid $border;
}

QMenu {
    background: $surface; color: $text; border: 1px solid $border_mid; border-radius: 8px;
    padding: 4px 0;
}
QMenu::item { padding: ${menu_pad}px 12px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $text_disabled; }
QMenu::separator { height: 1px; background: $border; margin: 4px 0; }

QToolButton { background: transparent; border: none; }
QDialog, QMessageBox { background: $window; }
QSplitter::handle { background: $border; }
""")


def make_stylesheet(theme: Theme) -> str:
    """Return the application's style sheet in the theme's colours and text scale."""
    colours = {role: theme.css(role) for role in theme.tokens.colours[theme.name]}
    return _TEMPLATE.substitute(colours, menu_pad=theme.px(6))
