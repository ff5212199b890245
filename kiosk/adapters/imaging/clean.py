"""The child's work on the bytes of one file."""

from kiosk.adapters.imaging.documents import clean_document
from kiosk.adapters.imaging.formats import kind_of
from kiosk.adapters.imaging.pictures import clean_picture
from kiosk.ports.ingester import Ingested


def clean(content: bytes) -> Ingested:
    """Re-encode a picture or PDF into clean pages.

    Raises KioskError as the port promises. A damaged file may raise any exception of its decoder or
    end the process: call it in the child, whose death is an answer too.
    """
    kind = kind_of(content)
    if kind == "pdf":
        return Ingested(kind, clean_document(content))
    return Ingested(kind, clean_picture(content, kind))
