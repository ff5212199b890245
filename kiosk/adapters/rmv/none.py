"""No registry: every patient comes to “Identification Verification”."""

from datetime import date


class NoRmv:
    """Knows no one, and says so right away."""

    def photo(self, licence_number: str, date_of_birth: date) -> bytes | None:
        """None, always."""
        return None

    def check(self) -> None:
        """Nothing can be wrong with it."""
