"""What sessions are told about a story: pages, looks and presses, but no answer before it is typed.

A search of a session's memory for someone's answers would otherwise find the demo's own. Each
answer is its own file, and only the one being typed is read.
"""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from ui.demo.hands.placeholders import known, mailed
from ui.demo.story import KIOSK, Screen, Someone, Staff, Story, StoryAct, StoryDecision

PLAY: Final = "play.json"
ANSWERS: Final = "answers"
LAST_BEFORE_SUBMIT: Final = "review"
LOG_ON: Final = ("username", "password")
"""What the person of every act can type again after a cut."""


@dataclass(frozen=True)
class Script:
    """A story without its people; a screen's `type` names the file of each answer."""

    folder: Path
    keyboard: bool
    acts: tuple[StoryAct | StoryDecision, ...]
    end: str | None
    hold: float

    @classmethod
    def read(cls, file: Path) -> "Script":
        """From the file that write_script() wrote."""
        told = json.loads(file.read_text(encoding="utf-8"))
        acts = tuple(_act(act) for act in told["acts"])
        return cls(file.parent, told["keyboard"], acts, told["end"], told["hold"])

    @property
    def last(self) -> int:
        """The act that `end` ends: the last one that submits a renewal, or the last of all."""
        renews = [
            number
            for number, act in enumerate(self.acts)
            if isinstance(act, StoryAct) and any(s.name == LAST_BEFORE_SUBMIT for s in act.screens)
        ]
        return renews[-1] if renews else len(self.acts) - 1

    def answer(self, name: str) -> str | None:
        """What is typed now; None until an email that it needs is there."""
        told = json.loads((self.folder / ANSWERS / name).read_text(encoding="utf-8"))
        return mailed(told["text"], told["to"], self.folder / "mails")


def answer_of(act: int, what: str) -> str:
    """The name of an answer in an act, such as `username` and `password`."""
    return f"{act}-{what}"


def write_script(folder: Path, story: Story, end: str | None = None, hold: float = 0.0) -> None:
    """Write what the sessions of this demo are told, and the answers next to it."""
    (folder / ANSWERS).mkdir(mode=0o700, exist_ok=True)
    acts = [
        asdict(_told(folder, number, act, story.player(act)))
        if isinstance(act, StoryAct)
        else asdict(act)
        for number, act in enumerate(story.acts)
    ]
    told = {"keyboard": story.keyboard, "acts": acts, "end": end, "hold": hold}
    (folder / PLAY).write_text(json.dumps(told), encoding="utf-8")


def _told(folder: Path, number: int, act: StoryAct, player: Someone | Staff) -> StoryAct:
    def put(what: str, text: str) -> str:
        name = answer_of(number, what)
        answer = {"text": known(text, player), "to": player.email}
        (folder / ANSWERS / name).write_text(json.dumps(answer), encoding="utf-8")
        return name

    for name in LOG_ON if act.at == KIOSK else ():
        put(name, f"{{{name}}}")
    screens = tuple(
        replace(
            screen,
            type=tuple(
                (field, put(f"{place}-{turn}", text))
                for turn, (field, text) in enumerate(screen.type)
            ),
        )
        for place, screen in enumerate(act.screens)
    )
    return replace(act, screens=screens)


def _act(told: dict[str, Any]) -> StoryAct | StoryDecision:
    if "decided" in told:
        return StoryDecision(told["decided"], told["known_by"], tuple(told["reasons"]))
    screens = tuple(
        Screen(
            each["name"],
            tuple(each["see"]),
            tuple((field, name) for field, name in each["type"]),
            tuple(each["press"]),
            tuple(each["phone"]),
        )
        for each in told["screens"]
    )
    return StoryAct(told["who"], screens, told["end"], told["at"])
