"""`python -m ui --demo DIR`: prepare, play under the real supervisor, and sum up."""

import json
import os
import sys
import time
from pathlib import Path
from typing import Final

from ui.demo.options import DemoOptions, parse_demo, take_folder
from ui.demo.prepare import prepare, with_person
from ui.demo.story import Story, StoryError, read_story
from ui.demo.summary import deliver_rest, write_summary
from ui.platform import has_screen, use_offscreen
from ui.processes import Supervisor

PREPARED: Final = "prepared"
PLAY: Final = "play.json"


def run_demo(arguments: list[str]) -> int:
    """Play a story into DIR; 0 when it ended as told, 1 with a sentence when it could not."""
    options = parse_demo(arguments)
    began = time.monotonic()
    try:
        story = _ready(options)
    except StoryError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if not has_screen():
        use_offscreen(options.size)
    width, height = options.size
    folder = options.folder
    with (folder / "pids").open("a", encoding="utf-8") as pids:
        pids.write(f"{os.getpid()}\n")
    config = ["--config", str(folder / "config.toml")]
    supervisor = Supervisor([*config, "--size", f"{width}x{height}", "--play", str(folder / PLAY)])
    supervisor.start()
    code = supervisor.run()
    deliver_rest(folder)
    summary = write_summary(folder, story, time.monotonic() - began)
    _tell(folder, summary)
    return code


def _ready(options: DemoOptions) -> Story:
    """The story to play, with its folder prepared."""
    folder = options.folder
    original = read_story(options.story)
    story = with_person(original, options.person)
    finished = (folder / PREPARED).is_file()
    if options.resume and finished:
        take_folder(options)
    else:
        take_folder(options if not options.resume else _afresh(options))
        prepare(folder, story, original.person)
        (folder / PREPARED).touch()
    told = {
        "story": str(options.story),
        "person": vars(story.person),
        "end": options.end,
        "hold": options.hold,
    }
    (folder / PLAY).write_text(json.dumps(told), encoding="utf-8")
    return story


def _afresh(options: DemoOptions) -> DemoOptions:
    """A demo that was cut off before it was prepared has nothing to go on with."""
    from dataclasses import replace

    return replace(options, resume=False)


def _tell(folder: Path, summary: dict[str, object]) -> None:
    sys.stdout.write(
        f"The demo is in {folder}: screens/*.png, prints/*.pdf, mails/*.eml, contact-sheet.png, "
        f"summary.json ({summary['seconds']} s)\n"
    )
