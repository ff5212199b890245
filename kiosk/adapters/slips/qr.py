"""QR codes by segno."""

import segno


class SegnoQr:
    """Codes with error level M, in the smallest version that holds the text."""

    def rows(self, text: str) -> tuple[str, ...]:
        """Rows of "1" and "0" without the quiet zone."""
        code = segno.make_qr(text, error="m")
        return tuple("".join("1" if module else "0" for module in row) for row in code.matrix)
