"""`make run`: the kiosk in a window, or its demo where there is no screen."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

DEMO: Final = Path("out", "demo")


def main(arguments: list[str]) -> int:
    """Run the kiosk, return its exit code, and without a screen say where the demo's things lie."""
    kiosk = [sys.executable, "-m", "ui", *arguments]
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return subprocess.run(kiosk, check=False).returncode
    print(f"No screen was found, so the kiosk plays its demo into {DEMO}.", flush=True)
    code = subprocess.run([*kiosk, "--demo", str(DEMO)], check=False).returncode
    if code == 0:
        print("\n".join(findings(DEMO)))
    return code


def findings(demo: Path) -> list[str]:
    """One line for each kind of thing that a demo left in its folder, read from its summary."""
    summary = json.loads((demo / "summary.json").read_text(encoding="utf-8"))
    pictures = [screen["png"] for screen in summary["screens"]]
    return [
        f"Renewal {summary['renewal']['reference']} is {summary['renewal']['status']}.",
        f"All screens on one sheet: {demo / 'contact-sheet.png'}",
        place("Pictures of the screens", demo, pictures),
        place("Printed papers", demo, summary["prints"]),
        place("Mails", demo, summary["mails"]),
        f"Data: {demo / summary['data']}",
    ]


def place(what: str, demo: Path, files: list[str]) -> str:
    """Say in one line how many files there are and in which folder."""
    folders = sorted({str((demo / file).parent) for file in files})
    return f"{what}: {len(files)} in {', '.join(folders)}" if files else f"{what}: none"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
