"""Why a feed's row was refused, in words that say what to do."""

from typing import Final

from kiosk.i18n import N_
from kiosk.services.feeds.read_row import FeedReason

FEED_WORDS: Final[dict[FeedReason, str]] = {
    FeedReason.NOT_UTF8: N_("Save the file as UTF-8, then import it again"),
    FeedReason.COLUMN_MISSING: N_("Add this column to line 1"),
    FeedReason.COLUMN_EXTRA: N_("Remove this column"),
    FeedReason.COLUMN_ORDER: N_("Put the columns into the order of --example"),
    FeedReason.BROKEN_ROW: N_("Close the quotes of this row"),
    FeedReason.LONG_ROW: N_("Close the quotes of this row, or make it shorter"),
    FeedReason.FIELDS: N_("Give this row as many fields as line 1 has"),
    FeedReason.EMPTY: N_("Fill this in"),
    FeedReason.TOO_LONG: N_("Use 100 characters or fewer"),
    FeedReason.CHARACTERS: N_("Remove tabs, line breaks and control characters"),
    FeedReason.NAME: N_("Write a name with letters"),
    FeedReason.DATE: N_("Write the date as YYYY-MM-DD"),
    FeedReason.YEAR: N_("Write a year from 1900 to 2100"),
    FeedReason.BIRTH_DATE: N_("Write a date of birth that is not in the future"),
    FeedReason.DATES_ORDER: N_("Write a date that is not before the row's first date"),
    FeedReason.PIN: N_("Write four digits"),
    FeedReason.STATE: N_("Write two letters, as MA"),
    FeedReason.ZIP: N_("Write five digits"),
    FeedReason.EMAIL: N_("Write an e-mail address, or leave it empty"),
    FeedReason.SAME_ROW: N_("Remove this row. An earlier row is the same"),
}
