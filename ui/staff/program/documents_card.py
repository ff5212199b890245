"""The documents of a submission: tabs, zoom and turn, and the three pictures of the person."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from kiosk.services.program.program_views import PageKind, ReviewPage
from ui.staff.program.loaded import Loaded
from ui.staff.program.page_view import PageView
from ui.staff.program.program_words import PAGES
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.cards.card import Card
from ui.widgets.pictures.portrait_view import PortraitView
from ui.widgets.texts.text import Text

PHOTOS: Final = "photos"
FACES: Final = (PageKind.ID_FRONT, PageKind.PHOTO, PageKind.RMV_PHOTO)
CAPTIONS: Final = (N_("On the ID"), N_("Taken here"), N_("From the RMV"))
NONE: Final = (N_("No ID picture"), N_("No photo"), N_("None came"))
TAB_OF: Final = {PageKind.ID_FRONT: "id_front", PageKind.ID_BACK: "id_back"}
STRIP_PX: Final = {"staff": 132, "staff_laptop": 84, "staff_small": 76}
TOOLS: Final = (
    ("zoom_out", N_("Smaller (−)"), "fill/minus-circle"),
    ("zoom_in", N_("Larger (+)"), "fill/plus-circle"),
    ("turn", N_("Turn (T)"), "bold/arrow-clockwise"),
    ("fit", N_("Whole page (0)"), "fill/arrows-in"),
)


class DocumentsCard(Card):
    """Emits `seen(pages looked at, all)` whenever another page comes into sight."""

    seen = Signal(int, int)

    def __init__(self, say: Translator) -> None:
        super().__init__(gap=14)
        self.say = say
        self.view = PageView()
        self._loaded: Loaded | None = None
        self._stops: list[tuple[ReviewPage, ...]] = []
        self._at = 0
        self._looked: set[object] = set()
        px = Theme.current().px
        self._tabs = QHBoxLayout()
        self._tabs.setSpacing(px(8))
        self._buttons: list[PageTab] = []
        tools = QHBoxLayout()
        tools.setSpacing(px(8))
        acts = (partial(self.zoom, -1), partial(self.zoom, 1), self.view.turn, self.view.fit)
        for (name, words, icon), act in zip(TOOLS, acts, strict=True):
            tool = Button("", Kind.SECONDARY, icon, height="in_row")
            tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tool.setObjectName(name)
            tool.setAccessibleName(say(words))
            tool.setToolTip(say(words))
            tool.clicked.connect(lambda _on=False, act=act: act())
            tools.addWidget(tool)
        self._faces = QHBoxLayout()
        self._faces.setSpacing(px(16))
        narrow = Theme.current().frame.name == "staff_small"
        head: QVBoxLayout | QHBoxLayout = QVBoxLayout() if narrow else QHBoxLayout()
        head.setSpacing(px(8))
        head.addLayout(self._tabs)
        if isinstance(head, QHBoxLayout):
            head.addStretch(1)
        else:
            tools.addStretch(1)
        head.addLayout(tools)
        self.column.addLayout(head)
        self.column.addWidget(self.view, 1)
        self.column.addLayout(self._faces)

    def show_loaded(self, loaded: Loaded) -> None:
        """Show another submission from its first page on."""
        self._loaded, self._at, self._looked = loaded, 0, set()
        self._stops = _stops(loaded)
        _clear(self._tabs)
        self._buttons = []
        for place, stop in enumerate(self._stops):
            if place and stop[0].kind is PageKind.PROOF is self._stops[place - 1][0].kind:
                self._buttons.append(self._buttons[-1])
                continue
            tab = PageTab(self._tab_words(place), height="in_row")
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.setObjectName(f"tab.{_name(stop)}")
            tab.clicked.connect(lambda _on=False, place=place: self._press(place))
            self._tabs.addWidget(tab)
            self._buttons.append(tab)
        if Theme.current().frame.name == "staff_small":
            self._tabs.addStretch(1)
        self._show_faces(loaded)
        self._show()

    def step(self, by: int) -> None:
        """The next or the previous page, round and round."""
        if self._stops:
            self._at = (self._at + by) % len(self._stops)
            self._show()

    def zoom(self, steps: int) -> None:
        self.view.zoom_by(steps)

    def _press(self, place: int) -> None:
        """The tab of several proofs shows the next one when it is pressed again."""
        proofs = [at for at, tab in enumerate(self._buttons) if tab is self._buttons[place]]
        again = proofs.index(self._at) + 1 if self._at in proofs else 0
        self._at = proofs[again % len(proofs)]
        self._show()

    def _tab_words(self, place: int) -> str:
        stop = self._stops[place]
        if len(stop) > 1 or stop[0].kind in FACES[1:]:
            return self.say(N_("Photos"))
        if stop[0].kind is PageKind.PROOF:
            many = sum(each[0].kind is PageKind.PROOF for each in self._stops)
            number = stop[0].number if self._at == place else 1
            return self.say(N_("Proof {number} of {many}"), number=number, many=many)
        return self.say(PAGES[stop[0].kind])

    def _show(self) -> None:
        if self._loaded is None or not self._stops:
            self.view.show_images((), self.say(N_("No page is kept any more")))
            return
        shown = self._stops[self._at]
        pictures = [self._loaded.pictures[page.id] for page in shown]
        self._looked.update(page.id for page in shown)
        for place, tab in enumerate(self._buttons):
            if tab is not self._buttons[self._at]:
                tab.kind = Kind.SECONDARY
            elif place == self._at:
                tab.kind = Kind.PRIMARY
                tab.set_words(self._tab_words(self._at))
            tab.update()
        self.view.show_images(pictures, self._tab_words(self._at))
        self.seen.emit(len(self._looked), len({page.id for page in self._loaded.item.pages}))

    def _show_faces(self, loaded: Loaded) -> None:
        _clear(self._faces)
        for kind, caption, none in zip(FACES, CAPTIONS, NONE, strict=True):
            self._faces.addWidget(self._face(loaded.of(kind), caption, none))
        if Theme.current().frame.name == "staff":
            words = QVBoxLayout()
            words.addWidget(Text(self.say(N_("Same person?")), "h2"))
            hint = N_("Compare the three pictures. A person decides, not the kiosk.")
            words.addWidget(Text(self.say(hint), "text", "ink_soft"))
            words.addStretch(1)
            holder = QWidget()
            holder.setLayout(words)
            self._faces.addWidget(holder, 1)
        else:
            self._faces.addStretch(1)

    def _face(self, image: QImage | None, caption: str, none: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(4))
        size = STRIP_PX[Theme.current().frame.name] / Theme.current().frame.art
        words = caption if image is not None else none
        face = PortraitView(image, self.say(words), round(size), "duotone/cloud-slash")
        column.addWidget(face, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(Text(self.say(words), "label", align="center"))
        return holder


class PageTab(Button):
    """A tab of a page, with less at its sides than a button."""

    def _around(self) -> int:
        return super()._around() - 2 * Theme.current().px(10)


def _stops(loaded: Loaded) -> list[tuple[ReviewPage, ...]]:
    """What is looked at in turn: each page, and at last the pictures of the person together."""
    pages = loaded.item.pages
    single: list[tuple[ReviewPage, ...]] = [(page,) for page in pages if page.kind not in FACES[1:]]
    faces = tuple(page for kind in FACES for page in pages if page.kind is kind)
    return [*single, faces] if any(page.kind in FACES[1:] for page in faces) else single


def _name(stop: tuple[ReviewPage, ...]) -> str:
    if len(stop) > 1 or stop[0].kind in FACES[1:]:
        return PHOTOS
    return TAB_OF.get(stop[0].kind, "proof")


def _clear(layout: QHBoxLayout) -> None:
    while item := layout.takeAt(0):
        if part := item.widget():
            part.hide()
            part.deleteLater()
