"""Business days of Massachusetts, with the state's holidays from the `holidays` library."""

from datetime import date, timedelta
from typing import Final

from holidays import country_holidays

SATURDAY: Final = 5


class MassachusettsCalendar:
    """Monday to Friday except the state's holidays; a year is worked out when first needed."""

    def __init__(self) -> None:
        self._holidays = country_holidays("US", subdiv="MA")

    def add_business_days(self, start: date, days: int) -> date:
        """The day `days` business days after `start`, which itself does not count.

        With 0 it is `start`, whatever day that is. Raises ValueError for fewer.
        """
        if days < 0:
            raise ValueError("business days are counted forward only")
        day = start
        while days:
            day += timedelta(days=1)
            days -= day.weekday() < SATURDAY and day not in self._holidays
        return day
