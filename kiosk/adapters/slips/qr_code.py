"""QR codes by segno, as rows; layout/printed_qr_code.py puts them on paper."""

import segno


class SegnoQr:
    """Codes with error level M, in the smallest version that holds the text."""

    def rows(self, text: str) -> tuple[str, ...]:
        """Rows of "1" and "0" without the quiet zone."""
        return _rows(segno.make_qr(text, error="m"))


def quick_rows(text: str) -> tuple[str, ...]:
    """The same in a fifth of the time, for a code that is used once.

    Weighing all eight masks takes most of it; our camera reads this one as well as the best.
    """
    return _rows(segno.make_qr(text, error="m", mask=3))


def _rows(code: segno.QRCode) -> tuple[str, ...]:
    return tuple("".join("1" if module else "0" for module in row) for row in code.matrix)
