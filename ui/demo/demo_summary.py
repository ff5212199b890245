"""Sums a demo up: summary.json, and the contact sheet of its screens."""

import json
from pathlib import Path
from typing import Final

from kiosk.bootstrap import Kiosk, open_kiosk
from kiosk.domain.people.person import one_year_after
from kiosk.domain.people.roles import COURIER, OPERATOR
from kiosk.services.keeping.operator_records import last_decision, list_designations, list_renewals
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.settings import load
from ui.demo.contact_sheet import draw_contact_sheet
from ui.demo.demo_options import MARK, PACKETS
from ui.demo.story import CAREGIVER, Story

SHEET: Final = "contact-sheet.png"


def deliver_rest(folder: Path) -> None:
    """Hand out what the story put into the outbox last."""
    with open_kiosk(load(folder / MARK)) as kiosk:
        kiosk.do(deliver_due, COURIER)


def write_summary(folder: Path, story: Story, seconds: float) -> dict[str, object]:
    """Write summary.json and the contact sheet; every path in it is relative to the folder."""
    screens = sorted((folder / "screens").glob("*.png"))
    draw_contact_sheet(screens, folder / SHEET, story.title)
    with open_kiosk(load(folder / MARK)) as kiosk:
        renewal, designation = _renewal(kiosk, story), _designation(kiosk)
        decision = _decision(kiosk)
    caregiver = story.others.get(CAREGIVER)
    summary: dict[str, object] = {
        "renewal": renewal,
        "designation": designation,
        "decision": decision,
        "packet": _packet(folder, renewal),
        "person": vars(story.person),
        "caregiver": vars(caregiver.person) if caregiver else None,
        "data": "data",
        "screens": [
            {"name": file.stem.partition("-")[2], "png": f"screens/{file.name}"} for file in screens
        ],
        "prints": _files(folder, "prints", "*.pdf"),
        "mails": _files(folder, "mails", "*.eml"),
        "seconds": round(seconds, 1),
    }
    text = json.dumps(summary, ensure_ascii=False, indent=1)
    (folder / "summary.json").write_text(text, encoding="utf-8")
    return summary


def _renewal(kiosk: Kiosk, story: Story) -> dict[str, object] | None:
    """The one that was started last."""
    for newest in kiosk.do(list_renewals, OPERATOR)[-1:]:
        day = newest.submitted_on
        return {
            "reference": newest.reference,
            "status": newest.status,
            "submitted_on": day.isoformat() if day else None,
            "valid_until": one_year_after(day or story.date.date()).isoformat(),
        }
    return None


def _designation(kiosk: Kiosk) -> dict[str, object] | None:
    """The one that was made last, and how many slots its patient has taken."""
    for newest in kiosk.do(list_designations, OPERATOR)[-1:]:
        return {"status": newest.status, "slots_used": newest.slots}
    return None


def _decision(kiosk: Kiosk) -> dict[str, object] | None:
    """The one that was recorded last."""
    last = kiosk.do(last_decision, OPERATOR)
    if last is None:
        return None
    at = last.recorded_at.isoformat(timespec="seconds")
    return {"status": last.decided, "known_by": last.known_by, "at": at}


def _packet(folder: Path, renewal: dict[str, object] | None) -> str | None:
    """Where the files of the newest renewal were handed over, if they were."""
    packet = f"{PACKETS}/{renewal['reference']}" if renewal is not None else ""
    return packet if packet and (folder / packet).is_dir() else None


def _files(folder: Path, name: str, pattern: str) -> list[str]:
    return [f"{name}/{file.name}" for file in sorted((folder / name).glob(pattern))]
