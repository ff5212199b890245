"""The PIN from the patient (C6): typed in groups, or read from the slip by the camera."""

from kiosk.i18n import N_
from ui.camera.slip_view import SlipView
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.tones import Tone
from ui.wizard.fields.form_page import FormPage


class TypePinPage(FormPage):
    """The form with the boxes, or the camera in its place; a scanned code proceeds on its own."""

    def build(self) -> None:
        """Once the PIN is accepted, only say so."""
        self._view: SlipView | None = None
        self._notice: Notice | None = None
        super().build()
        if not self.fields:
            self._tell(N_("PIN accepted"), N_("You don't need to type it again."), "ok")
            return
        self._camera = self.add_secondary("slip_camera", N_("Hold the slip up to the camera"))
        self._camera.clicked.connect(lambda _on=False: self._look())
        self._type = Button(self.say(N_("Type the PIN instead")), Kind.PRIMARY)
        self._type.setObjectName("type_pin")
        self._type.clicked.connect(lambda _on=False: self._stop_looking())
        self.buttons.addWidget(self._type)
        self._type.hide()
        self.keep(lambda: self._view is not None, lambda _looking: self._look())

    def left(self) -> None:
        """Release the camera, and forget what was typed: a PIN stays on no page."""
        self._stop_looking()
        self.fill({})

    def _look(self) -> None:
        """Show the camera in the place of the boxes."""
        words = self.say(N_("Hold the inside of the slip up to the camera"))
        view = self._view = SlipView(self.context.core, words)
        view.setObjectName("slip_view")
        view.found.connect(self._found)
        view.failed.connect(self._failed)
        self._show_boxes(False)
        self._tell(N_("Hold the inside of the slip up to the camera"), "", "info")
        self.body.insertWidget(0, view)
        view.show()
        view.start()
        self.fitting.make()

    def _found(self, digits: str) -> None:
        self._stop_looking()
        self.fill({field.name: digits for field in self.fields})
        self.proceed.emit()

    def _failed(self) -> None:
        self._stop_looking()
        self._tell(N_("The camera is not working"), N_("Type the PIN instead."), "warn")

    def _stop_looking(self) -> None:
        view, self._view = self._view, None
        if view is None:
            return
        view.stop()
        view.hide()
        view.deleteLater()
        self._tell("", "", "info")
        self._show_boxes(True)

    def _show_boxes(self, shown: bool) -> None:
        for editor in self.editors.values():
            card = editor.parentWidget()
            if card is not None:
                card.setVisible(shown)
        self._camera.setVisible(shown)
        self._type.setVisible(not shown)
        if self.primary is not None:
            self.primary.setVisible(shown)
        self.fitting.make()

    def _tell(self, title: str, line: str, tone: Tone) -> None:
        """Say one thing below; an empty title removes it."""
        self.fitting.unfold()
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if title:
            self._notice = Notice(self.say(title), self.say(line) if line else "", tone)
            self._notice.setObjectName("notice")
            self.body.addWidget(self._notice)
            self._notice.show()
        self.fitting.make()
