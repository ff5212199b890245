"""What nobody may do for another: agree, type a password, submit."""

from ui.frame.page import Page
from ui.widgets.fields.agree_tile import AgreeTile
from ui.widgets.fields.field import Field
from ui.widgets.fields.masked_field import MaskedField

PASSWORD = "password"


def only_you(page: Page, assisted: bool) -> None:
    """Close the page's attestations and passwords while staff help; open them afterwards."""
    fields: list[Field] = [*page.findChildren(AgreeTile)]
    fields += [f for f in page.findChildren(MaskedField) if f.objectName() == PASSWORD]
    for field in fields:
        field.setEnabled(not assisted)
