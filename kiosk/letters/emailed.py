"""A letter as an email: whose it is, what it is about, its words, and that no one reads replies."""

from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import Final

from kiosk.i18n import N_, Message, Translator
from kiosk.letters.letter import Letter, Step

UNREAD: Final = N_("This mailbox isn't read.")
MARK: Final = "store-mark@kiosk"
"""The Content-ID of the store's mark: a picture that comes with the email, never from the net."""
MARK_PX: Final = 40

BODY: Final = "margin:0;padding:24px 12px;background:#edf3f1;color:#0c2024;font:16px/1.5 sans-serif"
SHEET: Final = "max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:12px"
HEAD: Final = "margin:0 0 24px;border-collapse:collapse;font-size:18px;font-weight:600"
NAME: Final = "padding:0 0 0 12px;color:#073b41"
HEADING: Final = "margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:700"
FIGURE: Final = (
    "margin:16px 0;padding:12px 16px;background:#ddf0eb;border-radius:8px;"
    "font-size:28px;line-height:1.25;font-weight:600;overflow-wrap:anywhere"
)
ITEM: Final = "margin:0 0 8px"
FOOT: Final = "margin:24px 0 0;padding:16px 0 0;border-top:1px solid #d2dedc;color:#26383c"


def mark() -> bytes:
    """The store's mark as a PNG picture."""
    return (files("resources") / "emails" / "mark.png").read_bytes()


@dataclass(frozen=True)
class Emailed:
    """A letter from a store of this name; text and HTML say the same in the same order."""

    letter: Letter
    store: str

    def text(self, draw: Translator) -> str:
        """Plain text, with an empty line between paragraphs."""
        parts = (self.store, draw.say(self.letter.subject), self.letter.text(draw), draw(UNREAD))
        return "\n\n".join(part.rstrip() for part in parts) + "\n"

    def html(self, draw: Translator) -> str:
        """One HTML page that loads nothing but the mark it comes with; every text is escaped."""
        letter = self.letter

        def said(message: Message, tag: str = "p", look: str = "") -> str:
            style = f' style="{look}"' if look else ""
            return f"<{tag}{style}>{escape(draw.say(message))}</{tag}>"

        paragraphs = "".join(map(said, letter.paragraphs))
        steps = "".join(_item(step, draw) for step in letter.steps)
        return (
            f'<!doctype html><html lang="{escape(draw.language)}"><head><meta charset="utf-8">'
            f"{said(letter.subject, 'title')}</head>"
            f'<body style="{BODY}"><div style="{SHEET}">{_head(self.store)}'
            f"{said(letter.subject, 'h1', HEADING)}{said(letter.opening)}"
            f'<p style="{FIGURE}">{escape(letter.figure)}</p>'
            f"{paragraphs}{f'<ol>{steps}</ol>' if steps else ''}"
            f"{said(letter.closing, look=FOOT)}{said(Message(UNREAD))}</div></body></html>\n"
        )


def _head(store: str) -> str:
    picture = f'<img src="cid:{MARK}" width="{MARK_PX}" height="{MARK_PX}" alt="">'
    return (
        f'<table role="presentation" style="{HEAD}"><tr><td style="padding:0">{picture}</td>'
        f'<td style="{NAME}">{escape(store)}</td></tr></table>'
    )


def _item(step: Step, draw: Translator) -> str:
    title, detail = escape(draw.say(step.title)), escape(draw.say(step.detail))
    return f'<li style="{ITEM}"><b>{title}</b><br>{detail}</li>'
