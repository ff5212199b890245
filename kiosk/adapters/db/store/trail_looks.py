"""Looking through the audit trail, newest first, by its indexes; see `SqlAudit.look`."""

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Select, or_, select, tuple_

from kiosk.adapters.db.tables.trail_tables import audit_entry
from kiosk.domain.trail.look import Noted, Wanted

_AT: Final = audit_entry.c.at
_PLACE: Final = (audit_entry.c.at, audit_entry.c.chain, audit_entry.c.seq)
_SHOWN: Final = select(
    audit_entry.c.chain,
    audit_entry.c.seq,
    audit_entry.c.at,
    audit_entry.c.event,
    audit_entry.c.role,
    audit_entry.c.account_id,
    audit_entry.c.subject_id,
    audit_entry.c.assisted_by,
    audit_entry.c.reason,
).order_by(*(column.desc() for column in _PLACE))


def looking(wanted: Wanted, after: Noted | None, most: int) -> Select[Any]:
    """The entries that are wanted, from the one after this on."""
    found = _SHOWN.limit(most)
    if wanted.since is not None:
        found = found.where(as_noted(wanted.since) <= _AT)
    if wanted.before is not None:
        found = found.where(as_noted(wanted.before) > _AT)
    if wanted.events is not None:
        found = found.where(audit_entry.c.event.in_([event.value for event in wanted.events]))
    if wanted.staff is not None:
        acted = audit_entry.c.account_id == wanted.staff
        found = found.where(or_(acted, audit_entry.c.assisted_by == wanted.staff))
    if wanted.subjects is not None:
        found = found.where(audit_entry.c.subject_id.in_(wanted.subjects))
    if after is not None:
        found = found.where(tuple_(*_PLACE) < (after.at, after.chain, after.seq))
    return found


def as_noted(moment: datetime) -> str:
    """A moment as entries state it: in UTC, so that texts sort as times do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
