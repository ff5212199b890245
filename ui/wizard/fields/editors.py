"""The widget for each kind of field."""

from typing import Any, Final

from kiosk.i18n import N_, Translator
from kiosk.wizard.fields.choices import AgreeField, ChoiceField, YesNoField
from kiosk.wizard.fields.contact_fields import EmailField, PhoneField, StateField, ZipField
from kiosk.wizard.fields.dates import DateField
from kiosk.wizard.fields.document_fields import DocumentField
from kiosk.wizard.fields.field import Field
from kiosk.wizard.fields.text_fields import DigitsField, NumberField
from ui.theme.theme import Theme
from ui.widgets.fields.agree_tile import AgreeTile
from ui.widgets.fields.choice_input import Choice, ChoiceInput
from ui.widgets.fields.date_input import DateInput
from ui.widgets.fields.input import Input
from ui.widgets.fields.masked_input import MaskedInput
from ui.widgets.fields.pin_input import PinInput
from ui.widgets.fields.text_input import TextInput, Typed
from ui.widgets.pictures.id_pictures import PICTURES
from ui.wizard.documents.document_editor import DocumentEditor
from ui.wizard.fields.paged_tiles import PagedTiles
from ui.wizard.step_page import StepContext

HOLD_TO_SHOW: Final = N_("Hold to show")
SHORT: Final = (StateField, ZipField, PhoneField)
"""Fields that share a line with the next one."""
TWO_COLUMNS_FROM: Final = 6
"""From this many, tiles are in two columns."""
LOW_FROM: Final = 6
"""More tiles than this are low on a wide screen."""


def editor(field: Field[Any], context: StepContext) -> Input:
    """Make the widget for a field; its objectName is the field's name."""
    say = context.say
    label, hint = say(field.label), say(field.hint) if field.hint else ""
    match field:
        case ChoiceField() | YesNoField():
            return _tiles(field, say)
        case DateField():
            parts = (say(N_("Month")), say(N_("Day")), say(N_("Year")))
            return DateInput(field.name, label, parts, hint, beside=_low_cards(context))
        case DigitsField():
            show = say(HOLD_TO_SHOW)
            return PinInput(field.name, label, show, hint, field.digits, group=field.group)
        case NumberField():
            return MaskedInput(field.name, label, say(HOLD_TO_SHOW), hint)
        case AgreeField():
            return AgreeTile(field.name, label, hint)
        case DocumentField():
            return DocumentEditor(field, context)
        case _:
            return TextInput(field.name, label, hint, _typed(field))


def _tiles(field: "ChoiceField[Any] | YesNoField", say: Translator) -> ChoiceInput:
    choices = [
        Choice(
            option.key,
            say(option.label),
            say(option.hint) if option.hint else "",
            option.picture if option.picture in PICTURES else f"duotone/{option.picture}",
        )
        for option in field.options
    ]
    frame = Theme.current().frame
    many = len(choices) >= TWO_COLUMNS_FROM
    if frame.small and many:
        return PagedTiles(field.name, choices, say)
    columns = 2 if many else frame.tile_columns
    low = frame.wide and len(choices) > LOW_FROM
    return ChoiceInput(field.name, "", choices, columns=columns, low=low)


def _typed(field: Field[Any]) -> Typed:
    match field:
        case EmailField():
            return Typed.EMAIL
        case PhoneField() | ZipField():
            return Typed.DIGITS
        case _:
            return Typed.WORDS


def _low_cards(context: StepContext) -> bool:
    """Whether the date shares a small screen with one-page cards."""
    fields = context.session.step.fields(context.session.application)
    single = [field for field in fields if isinstance(field, DocumentField) and field.most == 1]
    return Theme.current().frame.small and bool(single)
