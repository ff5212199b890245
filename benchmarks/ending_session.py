"""A session like any other, but told `end` it ends, and says first when that was: see P2."""

import sys
from time import monotonic
from unittest.mock import patch

from ui import app
from ui.session import session
from ui.session.visit import Ending


class EndingSession(session.Session):
    """Ends as if the person had pressed Done on the last page."""

    def _told(self, said: str) -> None:
        if said == "end":
            self.pipe.say(f"ending {monotonic()}")
            self._ended(Ending.FINISH)
        else:
            super()._told(said)


if __name__ == "__main__":
    with patch.object(session, "Session", EndingSession):
        raise SystemExit(app.main(sys.argv[1:]))
