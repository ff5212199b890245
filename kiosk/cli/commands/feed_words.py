"""Why a feed's row was refused, in words that say what to do, and what was read how."""

from typing import Final

from kiosk.i18n import N_
from kiosk.services.feeds.findings import FeedNote, FeedReason

FEED_WORDS: Final[dict[FeedReason, str]] = {
    FeedReason.NOT_UTF8: N_("Save the file as UTF-8, then import it again"),
    FeedReason.WORKBOOK: N_("This is a workbook. Save it as CSV UTF-8, then import that file"),
    FeedReason.EMPTY_FILE: N_("The file is empty. Export it again"),
    FeedReason.NO_HEADER: N_("Put the column names of --example into this line"),
    FeedReason.OTHER_FEED: N_("This file has the columns of the other kind. Import it as that"),
    FeedReason.COLUMN_MISSING: N_("Add this column to line 1"),
    FeedReason.COLUMN_EXTRA: N_("Remove this column"),
    FeedReason.COLUMN_ORDER: N_("Put the columns into the order of --example"),
    FeedReason.HEADER_AGAIN: N_("Remove this row. It repeats the column names"),
    FeedReason.BROKEN_ROW: N_("Close the quotes of this row"),
    FeedReason.LONG_ROW: N_("Close the quotes of this row, or make it shorter"),
    FeedReason.FIELDS: N_("Give this row as many fields as line 1 has"),
    FeedReason.EMPTY: N_("Fill this in"),
    FeedReason.TOO_LONG: N_("Use 100 characters or fewer"),
    FeedReason.CHARACTERS: N_("Remove tabs, line breaks and control characters"),
    FeedReason.BROKEN_LETTERS: N_("Letters were lost. Export the file again as UTF-8"),
    FeedReason.NAME: N_("Write a name with letters"),
    FeedReason.DATE: N_("Write the date as YYYY-MM-DD"),
    FeedReason.DAY_FIRST: N_("Here the day comes before the month. Write dates as YYYY-MM-DD"),
    FeedReason.YEAR: N_("Write a year from 1900 to 2100"),
    FeedReason.BIRTH_DATE: N_("Write a date of birth that is not in the future"),
    FeedReason.DATES_ORDER: N_("Write a date that is not before the row's first date"),
    FeedReason.PIN: N_("Write four digits"),
    FeedReason.STATE: N_("Write two letters, as MA"),
    FeedReason.ZIP: N_("Write five digits"),
    FeedReason.EMAIL: N_("Write an e-mail address, or leave it empty"),
    FeedReason.SAME_ROW: N_("Remove this row. An earlier row is the same"),
}

NOTE_WORDS: Final[dict[FeedNote, str]] = {
    FeedNote.UTF_16: N_("The file was read as UTF-16"),
    FeedNote.WINDOWS: N_("The file was read as Windows-1252. Check names with accents"),
    FeedNote.SEMICOLONS: N_("Semicolons were read as the ends of columns"),
    FeedNote.TABS: N_("Tabs were read as the ends of columns"),
    FeedNote.US_DATES: N_("Dates such as 3/14/1984 were read as month, day, year"),
    FeedNote.FORMULAS: N_('Values such as ="0123" were read without the marks'),
    FeedNote.DECIMALS: N_("PINs such as 4071.0 were read as whole numbers"),
    FeedNote.PIN_ZEROS: N_("Short PINs were given the leading zeros that they lost"),
    FeedNote.ZIP_ZEROS: N_("Short ZIP codes were given the leading zero that they lost"),
    FeedNote.ZIP_PLUS_4: N_("ZIP codes of nine digits were cut to five"),
}
