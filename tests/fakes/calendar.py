"""A calendar whose holidays are given."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass
class FakeCalendar:
    """Monday to Friday without `holidays`."""

    holidays: frozenset[date] = frozenset()

    def add_business_days(self, start: date, days: int) -> date:
        if days < 0:
            raise ValueError("business days are counted forward only")
        day = start
        for _ in range(days):
            day += timedelta(days=1)
            while day.weekday() > 4 or day in self.holidays:
                day += timedelta(days=1)
        return day
