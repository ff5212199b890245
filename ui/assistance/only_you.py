"""What no one may do for someone else: agree, type a password, submit."""

from ui.frame.page import Page
from ui.widgets.fields.agree_tile import AgreeTile
from ui.widgets.fields.input import Input
from ui.widgets.fields.masked_input import MaskedInput

PASSWORD = "password"


def only_you(page: Page, assisted: bool) -> None:
    """Close the page's attestations and passwords while staff help; open them afterward."""
    fields: list[Input] = [*page.findChildren(AgreeTile)]
    fields += [f for f in page.findChildren(MaskedInput) if f.objectName() == PASSWORD]
    for field in fields:
        field.setEnabled(not assisted)
