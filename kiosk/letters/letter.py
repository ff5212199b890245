"""A letter: its sentences in order, and how it reads as plain text."""

from dataclasses import dataclass

from kiosk.i18n import Message, Translator


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
