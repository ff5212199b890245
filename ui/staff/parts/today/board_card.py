"""“Is there a line?” in two taps: a state, and “Show on the board” (S2)."""

from typing import Final

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.store.line_board import Line
from kiosk.i18n import N_, NP_, Words
from kiosk.labels import LAST_UPDATED, LINE
from kiosk.letters.desk.line_states import WORDS
from kiosk.services.desk.desk_views import BoardView
from kiosk.services.desk.line_reminder import see_board
from kiosk.services.store.home_screen import write_home_cache
from kiosk.services.store.set_line import set_line_board
from ui.staff.desk_page import DeskPage
from ui.staff.forms.form import Form
from ui.staff.shift import doing
from ui.widgets.texts.text import Text

STATES: Final = (Line.NONE, Line.SOME, Line.LONG, Line.CLOSED)
NEVER: Final = N_("Not set yet: the home screen says “Not known”")
REMIND: Final = NP_(
    "Set {minutes} minute ago: check the line again",
    "Set {minutes} minutes ago: check the line again",
    "minutes",
)
STALE: Final = N_("Out of date: the home screen says “Not known”")
MINUTES_MOST: Final = 600
NOTE_MOST: Final = 120


class BoardCard(Form):
    """The board as staff set it; pressing its button sets it again, even if nothing changed."""

    def __init__(self, page: DeskPage) -> None:
        super().__init__(page.say, "set_line", LINE, button=N_("Show on the board"))
        self._page = page
        self._age = Text("", "text", "ink_soft")
        self._age.setObjectName("line_age")
        self.column.insertWidget(1, self._age)
        states: list[tuple[str, Words]] = [(state.value, WORDS[state]) for state in STATES]
        self.add_options("line", "", states, N_("Choose how long the line is"))
        self.add_text("minutes", N_("About how many minutes"))
        self.add_text("patients", N_("Note for patients"))
        self.add_text("adult_use", N_("Note for adult use"))
        self.submitted.connect(self._set)

    def load(self) -> None:
        self._page.ask(doing(see_board), self._show, owner=self)

    def _show(self, board: BoardView) -> None:
        say = self.say
        if board.line is not Line.UNKNOWN:
            self.fields["line"].set_value(board.line.value)
        self.fields["minutes"].set_value(str(board.minutes or ""))
        self.fields["patients"].set_value(board.patients)
        self.fields["adult_use"].set_value(board.adult_use)
        if board.updated_at is None:
            self._age.setText(say(NEVER))
        elif board.shown is Line.UNKNOWN:
            self._age.setText(say(STALE))
        elif board.remind:
            self._age.setText(say(REMIND, minutes=board.age_minutes or 0))
        else:
            self._age.setText(say(LAST_UPDATED, time=say.time(board.updated_at)))

    def _set(self) -> None:
        minutes = self.text("minutes")
        if minutes and not (minutes.isdecimal() and 1 <= int(minutes) <= MINUTES_MOST):
            self.complain("minutes", N_("Minutes must be a number from 1 to 600"))
            return
        notes = self.text("patients"), self.text("adult_use")
        if max(map(len, notes)) > NOTE_MOST:
            longest = "patients" if len(notes[0]) > NOTE_MOST else "adult_use"
            self.complain(longest, N_("Note must have 120 characters or fewer"))
            return
        line = Line(self.text("line"))
        timed = int(minutes) if minutes and line in (Line.SOME, Line.LONG) else None

        def work(kiosk: Kiosk, actor: Actor) -> BoardView:
            kiosk.do(set_line_board, actor, line, timed, *notes)
            kiosk.do(write_home_cache, actor)
            return kiosk.do(see_board, actor)

        self._page.send(self, work, self._was_set)

    def _was_set(self, board: BoardView) -> None:
        self._show(board)
        self._page.tell(N_("The board shows it now"))
