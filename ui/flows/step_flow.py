"""A flow with steps in it: its shell, the way back out of them, and “Save and finish later”."""

from collections.abc import Callable
from functools import partial
from typing import Any

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.services.papers.print_paper import print_pause_slip
from kiosk.services.papers.watch_job import Patience
from kiosk.wizard.session import WizardSession
from ui.flows.pause_sheet import PauseSheet
from ui.flows.tab_flow import TabFlow
from ui.wizard.shell import Shell
from ui.wizard.stage_progress import stage_reached


class StepFlow(TabFlow):
    """Holds the shell while someone is on the steps."""

    _shell: Shell | None = None

    @property
    def session(self) -> WizardSession[Any] | None:
        """The shell's session."""
        return self._shell.session if self._shell is not None else None

    def back(self) -> None:
        """One step back; from anywhere else to the menu."""
        if self._shell is not None:
            self._shell.back()
        else:
            self.open()

    def walk(self, shell: Shell, submitted: Callable[[str], None]) -> None:
        """Go through the steps; `submitted` gets the reference."""
        self._shell = shell
        shell.left.connect(self.open)
        shell.saved.connect(self.saved)
        shell.problems_shown.connect(self.problems_shown)
        shell.submitted.connect(self.mail_due)
        shell.submitted.connect(self.submitted)
        shell.submitted.connect(submitted)
        shell.open()

    def hand_over(self) -> None:
        if self._shell is not None:
            self._shell.hand_over()

    def off_the_steps(self) -> None:
        """What is shown next is not a step."""
        self._shell = None

    def ask_for_later(self) -> None:
        """Print the slip with which to come back, and end the visit (R15)."""
        session = self.session
        if session is None:
            return
        application, reached = session.application, stage_reached(session)
        language = self.window.say.language

        def print_it(kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
            return kiosk.do(print_pause_slip, actor, application.id, reached, language, pause)

        sheet = PauseSheet(self.window, application.reference)
        printing = self.printing(sheet)
        printing.printed.connect(sheet.show_printed)
        printing.failed.connect(sheet.show_failed)
        sheet.print_asked.connect(partial(printing.start, print_it))
        sheet.ended.connect(self.given_up)
        sheet.open()
        printing.start(print_it)
