"""Certifications: matched by name keys, birth date and PIN in one blind index."""

from datetime import date
from typing import Final

from sqlalchemy import bindparam

from kiosk.adapters.db.feeds.feed import FeedTable, SqlFeed
from kiosk.adapters.db.layout import Layout, Values
from kiosk.adapters.db.tables.feed_tables import certification
from kiosk.domain.renewal.certification import Certification, identity_text, person_text
from kiosk.ports.vault import Vault


def _indexes(vault: Vault, row: Certification) -> Values:
    name, born = row.name, row.date_of_birth
    identity = identity_text(name.first, name.last, born, row.pin)
    return {
        "identity_index": vault.blind_index("identity", identity),
        "person_index": vault.blind_index("person", person_text(name.last, born)),
    }


_LAYOUT: Final = Layout(certification, Certification, _indexes)
CERTIFICATIONS: Final = FeedTable(_LAYOUT, certification.c.identity_index, since="certified_on")
_BY_IDENTITY: Final = _LAYOUT.rows.where(certification.c.identity_index == bindparam("index"))


class SqlCertifications(SqlFeed[Certification]):
    """The Certifications port."""

    feed, layout = CERTIFICATIONS, _LAYOUT

    def by_identity(
        self, first: str, last: str, date_of_birth: date, pin: str
    ) -> Certification | None:
        identity = identity_text(first, last, date_of_birth, pin)
        return self._one(_BY_IDENTITY, index=self._vault.blind_index("identity", identity))
