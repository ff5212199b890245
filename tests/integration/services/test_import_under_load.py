"""An import keeps no one waiting: it locks the database only for its last, short part."""

from kiosk.bootstrap import Kiosk, open_kiosk
from kiosk.domain.people.roles import OPERATOR, Actor
from kiosk.domain.renewal.renewal import Renewal
from kiosk.services.feeds.import_feed import import_feed
from kiosk.services.feeds.read_feed import CERTIFICATIONS
from kiosk.services.renewal.drafts import save_draft
from kiosk.settings import Settings
from tools.feed_rows import certifications

ROWS = 4000


def test_a_draft_is_saved_while_rows_are_sealed(
    kiosk: Kiosk, settings: Settings, patient: Actor, draft: Renewal
) -> None:
    saved: list[int] = []
    with open_kiosk(settings) as other:

        def save(done: int, of: int) -> None:
            other.do(save_draft, patient, draft, "en")
            saved.append(done)

        content = certifications(ROWS).encode()
        imported = kiosk.do(import_feed, OPERATOR, CERTIFICATIONS, content, on_progress=save)
    assert (imported.read, imported.added) == (ROWS, ROWS)
    assert saved == [1000, 2000, 3000, 4000]
