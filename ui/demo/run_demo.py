"""`python -m ui --demo DIR`: prepare, play under the real supervisor, and sum up."""

import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Final

from ui.demo.demo_options import ACTS, DEFAULT_STORY, MARK, DemoOptions, parse_demo, take_folder
from ui.demo.demo_summary import deliver_rest, write_summary
from ui.demo.prepare import prepare, with_person
from ui.demo.script import PLAY, write_script
from ui.demo.story import Story, StoryError, StoryPerson, demo_folder, read_story
from ui.process.platform import has_screen, use_offscreen
from ui.supervisor.processes import Supervisor

PREPARED: Final = "prepared"
CAST: Final = "cast.json"
"""Whose story it is; only this process reads it."""


def run_demo(arguments: list[str]) -> int:
    """Play a story into DIR; 0 if it ended as told, 1 with a sentence if it could not."""
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
    folder = options.demo
    with (folder / "pids").open("a", encoding="utf-8") as pids:
        pids.write(f"{os.getpid()}\n")
    config = ["--config", str(folder / MARK)]
    supervisor = Supervisor([*config, "--size", f"{width}x{height}", "--play", str(folder / PLAY)])
    supervisor.start()
    code = supervisor.run()
    deliver_rest(folder)
    summary = write_summary(folder, story, time.monotonic() - began)
    sys.stdout.write(
        f"The demo is in {folder}: screens/*.png, prints/*.pdf, mails/*.eml, contact-sheet.png, "
        f"summary.json ({summary['seconds']} s)\n"
    )
    return code


def _ready(options: DemoOptions) -> Story:
    """The story to play, with its folder prepared."""
    folder = options.demo
    if options.resume and (folder / PREPARED).is_file():
        take_folder(options)
        story, file = _told_before(options)
    else:
        # A demo that was cut off before it was prepared has nothing to continue with.
        take_folder(replace(options, resume=False) if options.resume else options)
        file = options.story or demo_folder() / DEFAULT_STORY
        original = read_story(file)
        story = with_person(original, options.person)
        prepare(folder, story, original.person)
        (folder / PREPARED).touch()
    cast = {"story": str(file), "person": vars(story.person)}
    (folder / CAST).write_text(json.dumps(cast), encoding="utf-8")
    write_script(folder, story, options.end, options.hold)
    return story


def _told_before(options: DemoOptions) -> tuple[Story, Path]:
    """The story and the person an earlier demo started with; an act that was ended continues."""
    told = json.loads((options.demo / CAST).read_text(encoding="utf-8"))
    file = Path(told["story"])
    story = replace(read_story(file), person=StoryPerson.of(told["person"]))
    acts = options.demo / ACTS
    if acts.is_file():
        state = json.loads(acts.read_text(encoding="utf-8"))
        acts.write_text(json.dumps(state | {"ended": False}), encoding="utf-8")
    return story, file
