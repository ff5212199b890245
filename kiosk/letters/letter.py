"""A letter: its sentences in order, and how it reads as plain text and as HTML."""

from dataclasses import dataclass
from html import escape
from typing import Final

from kiosk.i18n import Message, Translator

BODY: Final = "margin:0;padding:24px;background:#edf3f1;color:#0c2024;font:16px/1.5 sans-serif"
SHEET: Final = "max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:12px"
FIGURE: Final = "margin:16px 0;font-size:32px;line-height:1.25;font-weight:600"


@dataclass(frozen=True)
class Step:
    """Something that happens next: what, and when or how."""

    title: Message
    detail: Message


@dataclass(frozen=True)
class Letter:
    """A notice to one person; `figure` is the one thing to copy, a code or a reference."""

    subject: Message
    opening: Message
    figure: str
    paragraphs: tuple[Message, ...]
    closing: Message
    steps: tuple[Step, ...] = ()

    def text(self, draw: Translator) -> str:
        """The letter as plain text, with an empty line between paragraphs."""
        steps = [
            f"{number}. {draw.say(step.title)}\n   {draw.say(step.detail)}"
            for number, step in enumerate(self.steps, 1)
        ]
        paragraphs = [draw.say(paragraph) for paragraph in self.paragraphs]
        parts = [draw.say(self.opening), f"    {self.figure}", *paragraphs, *steps]
        return "\n\n".join([*parts, draw.say(self.closing)]) + "\n"

    def html(self, draw: Translator) -> str:
        """The same words as one HTML page that loads nothing; every text is escaped."""

        def say(message: Message) -> str:
            return escape(draw.say(message))

        steps = "".join(
            f"<li><b>{say(step.title)}</b><br>{say(step.detail)}</li>" for step in self.steps
        )
        paragraphs = "".join(f"<p>{say(paragraph)}</p>" for paragraph in self.paragraphs)
        return (
            f'<!doctype html><html lang="{escape(draw.language)}"><head><meta charset="utf-8">'
            f'<title>{say(self.subject)}</title></head><body style="{BODY}">'
            f'<div style="{SHEET}"><p>{say(self.opening)}</p>'
            f'<p style="{FIGURE}">{escape(self.figure)}</p>'
            f"{paragraphs}{f'<ol>{steps}</ol>' if steps else ''}"
            f"<p>{say(self.closing)}</p></div></body></html>\n"
        )
