"""Why a feed's row was refused, in words that say what to do, and what was read how."""

from typing import Final

from kiosk.i18n import N_
from kiosk.services.feeds.findings import FeedNote, FeedReason

FEED_WORDS: Final[dict[FeedReason, str]] = {
    FeedReason.NOT_UTF8: N_("Save the file as UTF-8, then import it again"),
    FeedReason.WORKBOOK: N_("This is a workbook. Save it as CSV UTF-8, then import that file"),
    FeedReason.EMPTY_FILE: N_("The file is empty. Export it again"),
    FeedReason.NO_HEADER: N_("Put the column names that --example shows in this line"),
    FeedReason.OTHER_FEED: N_(
        "This file has the columns of the other kind. Import it as that kind"
    ),
    FeedReason.COLUMN_MISSING: N_("Add this column to line 1"),
    FeedReason.COLUMN_EXTRA: N_("Remove this column"),
    FeedReason.COLUMN_ORDER: N_("Put the columns in the order that --example shows"),
    FeedReason.HEADER_AGAIN: N_("Remove this row. It repeats the column names"),
    FeedReason.BROKEN_ROW: N_("Close the quotes of this row"),
    FeedReason.LONG_ROW: N_("Close the quotes of this row, or make it shorter"),
    FeedReason.FIELDS: N_("Give this row the same number of fields as line 1"),
    FeedReason.EMPTY: N_("Fill in this field"),
    FeedReason.TOO_LONG: N_("Use 100 characters or fewer"),
    FeedReason.CHARACTERS: N_("Remove tabs, line breaks and control characters"),
    FeedReason.BROKEN_LETTERS: N_("Some letters were lost. Export the file again as UTF-8"),
    FeedReason.NAME: N_("Enter a name that has letters"),
    FeedReason.DATE: N_("Enter the date as YYYY-MM-DD"),
    FeedReason.DAY_FIRST: N_("The day comes before the month here. Write dates as YYYY-MM-DD"),
    FeedReason.YEAR: N_("Enter a year from 1900 to 2100"),
    FeedReason.BIRTH_DATE: N_("Enter a date of birth that is not in the future"),
    FeedReason.DATES_ORDER: N_("Enter a date that is not before the row's first date"),
    FeedReason.PIN: N_("Enter four digits"),
    FeedReason.STATE: N_("Enter two letters, such as MA"),
    FeedReason.ZIP: N_("Enter five digits"),
    FeedReason.EMAIL: N_("Enter an email address, or leave this blank"),
    FeedReason.SAME_ROW: N_("Remove this row. It repeats an earlier one"),
}

NOTE_WORDS: Final[dict[FeedNote, str]] = {
    FeedNote.UTF_16: N_("The file was read as UTF-16"),
    FeedNote.WINDOWS: N_("The file was read as Windows-1252. Check names with accents"),
    FeedNote.SEMICOLONS: N_("Semicolons were read as column breaks"),
    FeedNote.TABS: N_("Tabs were read as column breaks"),
    FeedNote.US_DATES: N_("Dates such as 3/14/1984 were read as month, day, year"),
    FeedNote.FORMULAS: N_('Values such as ="0123" were read without the marks'),
    FeedNote.DECIMALS: N_("PINs such as 4071.0 were read as whole numbers"),
    FeedNote.PIN_ZEROS: N_("Short PINs got their missing leading zeros back"),
    FeedNote.ZIP_ZEROS: N_("Short ZIP codes got their missing leading zero back"),
    FeedNote.ZIP_PLUS_4: N_("ZIP codes of nine digits were cut to five"),
}
