"""What was found about the audit trail, in words for the terminal and the desk."""

from typing import Final

from kiosk.domain.trail.heads import Missing, Unchecked, Why
from kiosk.i18n import N_, NP_, Message, TitledText

CUT: Final = NP_(
    "Chain {chain}: {count} entry is missing", "Chain {chain}: {count} entries are missing"
)
CUT_FROM: Final = N_("Recorded: {anchored}, still there: {found}")
REPLACED: Final = N_("Chain {chain}: entry {anchored} is not the one that was recorded")
GROWN_SINCE: Final = N_("The chain was cut and has continued since")
UNSURE: Final = N_("Chain {chain}: its end could not be checked")
UNSURE_OTHER: Final = N_("Chain {chain} belongs to another kiosk: its end could not be checked")
_UNCHECKED: Final = {
    Why.NO_FILE: (UNSURE, N_("No heads are kept beside the key")),
    Why.FORGED: (UNSURE, N_("The heads beside the key were not written with this key")),
    Why.NEW: (UNSURE, N_("Its head was never recorded")),
    Why.OTHER_KIOSK: (UNSURE_OTHER, N_("Its head was never recorded on this machine")),
}


def missing_words(missing: Missing) -> Message:
    """How much of which chain is gone."""
    facts = (("anchored", missing.anchored), ("chain", missing.chain), ("found", missing.found))
    gone = missing.anchored - missing.found
    if gone <= 0:
        return TitledText(REPLACED, GROWN_SINCE, facts).sentences
    return TitledText(CUT, CUT_FROM, (*facts, ("count", gone))).sentences


def unchecked_words(unchecked: Unchecked) -> Message:
    """Which chain's end could not be checked, and why."""
    title, why = _UNCHECKED[unchecked.why]
    return TitledText(title, why, (("chain", unchecked.chain),)).sentences
