"""The pages of one document as its table shows them: uploaded ones, then those that wait."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from uuid import UUID

from kiosk.ports.ingester import Page
from kiosk.services.views import StoredPage


@dataclass(frozen=True)
class ListedPage:
    """One page: its number from 1, bytes (0 while not known), thumbnail, and where it lies."""

    number: int
    size: int
    thumbnail: bytes | None
    uploaded: bool


class PageList:
    """Uploaded pages in order and clean pages that wait to be uploaded; no widget, no disk."""

    def __init__(self) -> None:
        self.uploaded: list[UUID] = []
        self.waiting: list[Page] = []
        self._seen: dict[UUID, StoredPage] = {}

    def __len__(self) -> int:
        return len(self.uploaded) + len(self.waiting)

    def restore(self, pages: Iterable[UUID], waiting: Iterable[Page] = ()) -> None:
        """Begin anew with pages that were uploaded earlier, and those that wait."""
        self.uploaded, self.waiting = list(pages), list(waiting)

    def see(self, pages: Iterable[StoredPage]) -> None:
        """Take in sizes and thumbnails."""
        self._seen.update((page.id, page) for page in pages)

    def store(self, pages: Sequence[StoredPage]) -> None:
        """What waited is uploaded now."""
        self.see(pages)
        self.uploaded += [page.id for page in pages]
        self.waiting = []

    def unseen(self) -> tuple[UUID, ...]:
        """Uploaded pages whose thumbnail is not known."""
        return tuple(page for page in self.uploaded if page not in self._seen)

    def drop(self, gone: AbstractSet[UUID]) -> None:
        """Forget uploaded pages that are not stored any more."""
        self.uploaded = [page for page in self.uploaded if page not in gone]

    def rows(self) -> list[ListedPage]:
        """Every page, numbered."""
        seen = [self._seen.get(page) for page in self.uploaded]
        stored = [(page.size, page.thumbnail) if page else (0, None) for page in seen]
        waiting = [(len(page.jpeg), page.thumbnail) for page in self.waiting]
        return [
            ListedPage(number, size, picture, number <= len(stored))
            for number, (size, picture) in enumerate([*stored, *waiting], start=1)
        ]

    def uploaded_at(self, number: int) -> UUID | None:
        """The uploaded page of that number, None for one that waits."""
        return self.uploaded[number - 1] if number <= len(self.uploaded) else None

    def remove(self, number: int) -> None:
        """Take a page out of the list."""
        if number <= len(self.uploaded):
            del self.uploaded[number - 1]
        else:
            del self.waiting[number - 1 - len(self.uploaded)]

    def move(self, number: int, step: int) -> int:
        """Swap an uploaded page with its neighbour; the number it has then."""
        target = number + step
        pages = self.uploaded
        if 1 <= target <= len(pages):
            pages[number - 1], pages[target - 1] = pages[target - 1], pages[number - 1]
            return target
        return number
