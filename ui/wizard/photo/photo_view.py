"""A still picture of a person, and a notice that says what happens to it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.renewal.application import PortraitSource
from kiosk.domain.renewal.portrait import Judgement, Verdict
from kiosk.i18n import N_, Translator
from kiosk.portrait_words import PORTRAIT_WORDS
from ui.theme.theme import Theme
from ui.widgets.cards.notice import Notice
from ui.widgets.pictures.picture import Picture
from ui.widgets.texts.tones import Tone

MOST_REMARKS: Final = 3
SMALLER: Final = 0.72
"""Share of the picture's side on a small screen, so that the notice fits below."""

Words = tuple[str, str, Tone]

VERDICTS: Final[dict[Verdict, Words]] = {
    Verdict.OK: (N_("This picture looks good"), N_("Upload it, or take it again."), "ok"),
    Verdict.ADVICE: (N_("You can use this picture, or take a better one"), "", "warn"),
    Verdict.REFUSED: (N_("This picture can't be used. Take another one"), "", "error"),
}
UPLOADED: Final[Words] = (N_("Your photo is uploaded"), N_("You can proceed."), "ok")
FROM_RMV: Final[Words] = (
    N_("We use the photo from the RMV"),
    N_("You don't need to take a picture. You can proceed."),
    "ok",
)


class PhotoView(QWidget):
    """The picture as it would be sent, and below it one notice."""

    def __init__(self, say: Translator, side: int = 560) -> None:
        super().__init__()
        self._say = say
        side = round(side * SMALLER) if Theme.current().frame.small else side
        self._picture = Picture(QImage(), say(N_("Your photo")), side, side, "viewfinder")
        self._picture.setFixedHeight(Theme.current().art(side))
        self.notice: Notice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.current().space(24))
        self._column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_picture(self, picture: QImage) -> None:
        """Show another picture; a null one drops it."""
        self._picture.set_image(picture)

    def show_judgement(self, judgement: Judgement) -> None:
        """Say whether the picture can be used, and why not."""
        title, line, tone = VERDICTS[judgement.verdict]
        refused = judgement.verdict is Verdict.REFUSED
        remarks = [remark for remark in judgement.remarks if remark.refuses or not refused]
        reasons = [self._say(PORTRAIT_WORDS[remark.reason]) for remark in remarks[:MOST_REMARKS]]
        self._show(self._say(title), "\n".join(reasons) or self._say(line), tone)

    def show_given(self, source: PortraitSource) -> None:
        """Say that there is a photo."""
        title, line, tone = FROM_RMV if source is PortraitSource.RMV else UPLOADED
        self._show(self._say(title), self._say(line), tone)

    def _show(self, title: str, line: str, tone: Tone) -> None:
        if self.notice is not None:
            self.notice.hide()
            self.notice.deleteLater()
        self.notice = Notice(title, line, tone)
        self._column.addWidget(self.notice)
        self.notice.show()
