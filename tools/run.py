"""`make run`: the kiosk in a window, or its demo where there is no screen."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType
from typing import Any, Final

from kiosk.places import default_config, demonstration_folder

DEMO: Final = Path("out", "demo")


def main(arguments: list[str]) -> int:
    """Run the kiosk, return its exit code, and without a screen say where the demo's things are."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return open_window(arguments)
    print(f"No screen was found, so the kiosk plays its demo into {DEMO}.", flush=True)
    code = serve(["ui", *arguments, "--demo", str(DEMO)])
    if code == 0:
        print("\n".join(findings(DEMO)))
    return code


def open_window(arguments: list[str]) -> int:
    """Open the store that is asked for: until a real one is set up, the demonstration.

    The desk's first run sets a real store up, so that it gets settings, key and database.
    """
    told = set(arguments)
    if "--demonstration" in told:
        return demonstrate(arguments)
    if told & {"--config", "--demo", "--help", "-h"} or default_config().exists():
        return serve(["ui", *arguments])
    if "--desk" in told:
        return serve(["kiosk", "init"]) or serve(["ui", *arguments])
    return demonstrate(arguments)


def demonstrate(arguments: list[str]) -> int:
    """Make the demonstration store, say who to be in it, and open it."""
    afresh = [word for word in arguments if word == "--afresh"]
    rest = [word for word in arguments if word not in ("--demonstration", "--afresh")]
    opened = ["ui", "--config", str(demonstration_folder() / "config.toml"), *rest]
    return serve(["kiosk", "demonstration", *afresh]) or serve(opened)


def serve(command: list[str]) -> int:
    """Run a module to its end and return its exit code; stopping this program stops it too."""
    with subprocess.Popen([sys.executable, "-m", *command]) as module:

        def hand_on(number: int, _frame: FrameType | None) -> None:
            module.send_signal(number)

        before = {each: signal.signal(each, hand_on) for each in (signal.SIGINT, signal.SIGTERM)}
        code = module.wait()
    for each, handler in before.items():
        signal.signal(each, handler)
    return code


def findings(demo: Path) -> list[str]:
    """One line for each kind of thing that a demo left in its folder, read from its summary."""
    summary = json.loads((demo / "summary.json").read_text(encoding="utf-8"))
    pictures = [screen["png"] for screen in summary["screens"]]
    return [
        outcome(summary["renewal"]),
        f"All screens on one sheet: {demo / 'contact-sheet.png'}",
        place("Pictures of the screens", demo, pictures),
        place("Printed papers", demo, summary["prints"]),
        place("Mails", demo, summary["mails"]),
        f"Data: {demo / summary['data']}",
    ]


def outcome(renewal: dict[str, Any] | None) -> str:
    """Say how far the renewal came; a demo that was stopped early has none."""
    if renewal is None:
        return "No renewal was started."
    return f"Renewal {renewal['reference']} is {renewal['status']}."


def place(what: str, demo: Path, files: list[str]) -> str:
    """Say in one line how many files there are and in which folder."""
    folders = sorted({str((demo / file).parent) for file in files})
    return f"{what}: {len(files)} in {', '.join(folders)}" if files else f"{what}: none"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
