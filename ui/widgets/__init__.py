"""The kiosk's own parts, one file each; import the file you draw, nothing is imported here.

Texts come in translated. Interactive parts have an accessible name, may be given an objectName,
and take their sizes and colors from `Theme.current()` (ui/theme/theme.py).

frame     ground.Ground (page; paints shadows under children with `lift = True`), header.Header,
          progress.Progress, footer.Footer, focus_ring.FocusRing(window), keys.KeyWalk(window),
          sheet.Sheet(window), masthead.MastheadGround and MastheadWords
words     text.Text(text, role, color, align), figure.Figure (large digits),
          heading.Heading (picture, title, hint), hero.Hero
buttons   button.Button(text, kind, icon) with `clicked`; tile.Tile(title, second, picture, acts)
fields    input.Input is the protocol; text_input.TextInput, masked_input.MaskedInput (password,
          number), date_input.DateInput, pin_input.PinInput, choice_input.ChoiceInput (tiles),
          agree_tile.AgreeTile
messages  notice.Notice, error_summary.ErrorSummary, pill.Pill, busy_card.BusyCard,
          failed_card.FailedCard
cards     card.Card, document_card.DocumentCard, steps_card.StepsCard,
          fact_card.FactCard, reference_card.ReferenceCard, line_board.LineBoard
pictures  picture.Picture, id_pictures (painters by kind), disc.IconDisc, qr.QrCode,
          countdown.CountdownRing, spinner.Spinner

Every field is a `Field`: `value()` gives what was typed as plain data, never parsed;
`set_value(raw)`, `set_problem(words or None)`, `focus_first()`, and the signal `changed`. Its
objectName is the field's name. A new text size needs new widgets: the shell rebuilds the page.
"""
