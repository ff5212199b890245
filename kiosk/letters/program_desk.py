"""What happens to what was submitted, as screens, papers and emails say it (the honesty rule).

Nothing hands it to the Program: it stays at the store, whose reviewer records the decision.
"""

from typing import Final

from kiosk.i18n import N_

DECIDES: Final = N_("The Program decides")
REVIEWER: Final = N_("A reviewer at this store records the Program's decision.")
