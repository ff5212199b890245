"""The child's work when only a thumbnail is wanted."""

from kiosk.adapters.imaging.documents import first_page
from kiosk.adapters.imaging.formats import kind_of
from kiosk.adapters.imaging.pictures import small_page
from kiosk.ports.ingester import Ingested


def glance(content: bytes) -> Ingested:
    """The first page alone, small; it raises what clean() raises, and is as dangerous."""
    kind = kind_of(content)
    return Ingested(kind, (first_page(content) if kind == "pdf" else small_page(content, kind),))
