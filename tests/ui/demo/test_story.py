"""Stories are read whole, and a wrong one is refused by what to fix."""

from pathlib import Path

import pytest

from ui.demo.story import CAREGIVER, PATIENT, StoryDecision, StoryError, demo_folder, read_story

STORIES = sorted((demo_folder() / "stories").glob("*.toml"))
TEXT = (demo_folder() / "stories" / "passport.toml").read_text(encoding="utf-8")


def test_the_product_has_eight_stories_of_patients_and_two_of_caregivers() -> None:
    cast = [read_story(file).others for file in STORIES]
    assert len(STORIES) == 10
    assert sum(CAREGIVER in others for others in cast) == 2


@pytest.mark.parametrize("file", STORIES, ids=lambda file: file.stem)
def test_every_story_of_the_product_finds_its_files(file: Path) -> None:
    story = read_story(file)
    devices = [story.camera, story.rmv_picture, *story.files, *story.sent]
    names = [story.certifications, story.registrations, *filter(None, devices)]
    assert all(story.found(name).is_file() for name in names)
    last = story.acts[-1]
    assert isinstance(last, StoryDecision) or last.end == "finish"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('city = "Dorchester"\n', "", "person: city is missing"),
        ('city = "Dorchester"', 'town = "Dorchester"\ncity = "x"', "person: town is not known"),
        ('rmv = "none"', 'rmv = "asleep"', "rmv is one of none, folder, slow, down"),
        ('end = "finish"', 'end = "happy"', "end is one of finish, cancel, timeout, crash"),
        ('end = "finish"', 'at = "door"', "at is kiosk or desk"),
        ('end = "finish"', 'at = "desk"', "who at the desk is one of manager, reviewer"),
        ('end = "finish"', 'end = "crash"\nat = "desk"', "at the desk end is finish"),
        ('press = ["start"]', 'phone = ["papers/a.jpg"]', "phone is true when an entry sends by"),
        ('press = ["start"]', 'push = ["start"]', "screen home: push is not known"),
        ('pin = "7316"\n', "", "'pin' is missing"),
        ('date = "2026', 'date = "soon', "missing or of the wrong kind"),
        ('date = "2026', 'date = "9999', "date must be of a year from 1900 to 2100"),
        ("1990-06-21", "0001-01-01", "date_of_birth must be of a year from 1900 to 2100"),
        ("1990-06-21", "May 4", "date_of_birth must be a day"),
        ('title = "', "title = ", "story.toml: "),
        ('who = "patient"', 'who = "neighbor"', "neighbor is not among the story's people"),
        (
            'who = "patient"',
            'decide = "shrugged"\nknown_by = "phone"',
            "decide is one of approved, returned, denied",
        ),
    ],
)
def test_a_wrong_story_says_what_to_fix(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in TEXT
    file = tmp_path / "story.toml"
    file.write_text(TEXT.replace(old, new), encoding="utf-8")
    with pytest.raises(StoryError, match=said):
        read_story(file)


def test_others_take_part_under_their_own_names(tmp_path: Path) -> None:
    neighbor = TEXT[TEXT.index("[person]") : TEXT.index("[secrets]")]
    neighbor = neighbor.replace("[person]", "[people.neighbor]").replace("Thị Hoa", "Ada")
    file = tmp_path / "story.toml"
    file.write_text(TEXT + neighbor + 'password = "three words and more"\n', encoding="utf-8")
    story = read_story(file)
    assert story.someone("neighbor").person.first_name == "Ada"
    assert story.someone("neighbor").password == "three words and more"
    assert story.someone(PATIENT).person is story.person


def test_a_story_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match=r"none\.toml cannot be read"):
        read_story(tmp_path / "none.toml")


def test_a_file_beside_the_story_goes_before_the_demos_own(tmp_path: Path) -> None:
    file = tmp_path / "story.toml"
    file.write_text(TEXT, encoding="utf-8")
    story = read_story(file)
    assert story.found("papers/passport.jpg").is_relative_to(demo_folder())
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "passport.jpg").write_bytes(b"mine")
    assert story.found("papers/passport.jpg").read_bytes() == b"mine"
