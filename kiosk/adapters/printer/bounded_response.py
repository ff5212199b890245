"""An HTTP answer that is read only as far as a printer's answer can go."""

from typing import Final

from aiohttp import ClientPayloadError, ClientResponse

MOST_BYTES: Final = 4 * 1024 * 1024
"""A spool of 500 jobs takes a hundredth of this."""


class BoundedResponse(ClientResponse):
    """aiohttp's answer, whose body is read once and never beyond MOST_BYTES."""

    async def read(self) -> bytes:
        """The body; raises ClientPayloadError beyond MOST_BYTES, unpacked ones too."""
        body = bytearray()
        try:
            async for part in self.content.iter_any():
                body += part
                if len(body) > MOST_BYTES:
                    raise ClientPayloadError("the answer is too long")
        except BaseException:
            self.close()
            raise
        return bytes(body)
