"""A session is told no answer before it is typed, and then only that one."""

from dataclasses import asdict, fields
from pathlib import Path

import pytest

from tests.journeys.place import story
from ui.demo.script import ANSWERS, PLAY, Script, answer_of, write_script
from ui.demo.story import StoryAct, demo_folder

STORIES = sorted(file.stem for file in (demo_folder() / "stories").glob("*.toml"))


@pytest.mark.req("T1")
@pytest.mark.parametrize("name", STORIES)
def test_what_sessions_read_says_nothing_of_anyone(tmp_path: Path, name: str) -> None:
    told = story(name)
    write_script(tmp_path, told, "crash", 2.5)
    script = Script.read(tmp_path / PLAY)
    assert (script.end, script.hold, script.keyboard) == ("crash", 2.5, told.keyboard)
    assert len(script.acts) == len(told.acts)
    people = [told.someone("patient"), *told.others.values()]
    secrets = {each.password for each in people} | {each.pin for each in people if each.pin}
    for person in (each.person for each in people):
        secrets |= {getattr(person, field.name) for field in fields(person)}
    secrets |= {
        text
        for act in told.acts
        if isinstance(act, StoryAct)
        for screen in act.screens
        for _, text in screen.type
        if len(text) > 3
    }
    secrets.discard("")  # some people have no number
    assert len(secrets) > 12
    for said in ((tmp_path / PLAY).read_text(encoding="utf-8"), str(asdict(script))):
        assert [secret for secret in secrets if secret in said] == []


def test_an_answer_is_told_when_it_is_typed(tmp_path: Path) -> None:
    told = story("massachusetts_rmv")
    write_script(tmp_path, told)
    script = Script.read(tmp_path / PLAY)
    (act, *_) = script.acts
    assert isinstance(act, StoryAct)
    typed = {field: name for screen in act.screens for field, name in screen.type}
    (tmp_path / "mails").mkdir()
    assert script.answer(typed["first_name"]) == told.person.first_name
    assert script.answer(typed["code"]) is None
    assert script.answer(answer_of(0, "password")) == told.password
    (tmp_path / ANSWERS / typed["first_name"]).unlink()
    with pytest.raises(FileNotFoundError):
        script.answer(typed["first_name"])
