"""The table of commands."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli import demonstration
from kiosk.cli.commands import backup_commands as backups
from kiosk.cli.commands import decide_command as decide
from kiosk.cli.commands import doctor_command as devices
from kiosk.cli.commands import export_command as reports
from kiosk.cli.commands import file_commands as files
from kiosk.cli.commands import import_commands as feeds
from kiosk.cli.commands import init_command as set_up
from kiosk.cli.commands import key_commands as keys
from kiosk.cli.commands import mail_commands as mail
from kiosk.cli.commands import packet_command as packets
from kiosk.cli.commands import phone_command as phone
from kiosk.cli.commands import purge_command as purge
from kiosk.cli.commands import record_commands as records
from kiosk.cli.commands import slip_command as papers
from kiosk.cli.commands import staff_commands as staff
from kiosk.cli.commands import store_commands as store
from kiosk.cli.context import remember

app = typer.Typer(
    help="Commands for the people who run the kiosk.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
list_app = typer.Typer(help="Lists that identify no one.", no_args_is_help=True)
audit_app = typer.Typer(help="The audit trail.", no_args_is_help=True)
keys_app = typer.Typer(help="The key.", no_args_is_help=True)
staff_app = typer.Typer(help="Named staff.", no_args_is_help=True)

app.command("init")(set_up.init)
app.command("demonstration")(demonstration.demonstration)
app.command("migrate")(set_up.migrate)
app.command("backup")(backups.backup)
app.command("restore")(backups.restore)
keys_app.command("restore")(keys.restore)
app.add_typer(keys_app, name="keys")
app.command("purge")(purge.purge)
app.command("store")(store.store)
app.command("import")(feeds.import_)
app.command("show")(records.show)
list_app.command("renewals")(records.renewals)
list_app.command("designations")(records.designations)
list_app.command("outbox")(mail.outbox)
app.add_typer(list_app, name="list")
app.command("line")(store.line)
app.command("calls")(store.calls)
app.command("export")(reports.export)
app.command("deliver")(mail.deliver)
app.command("ingest")(files.ingest)
app.command("photo-check")(files.photo_check)
app.command("packet")(packets.packet)
app.command("phone-page")(phone.phone_page)
app.command("slip")(papers.slip)
app.command("doctor")(devices.doctor)
audit_app.command("verify")(records.verify)
app.add_typer(audit_app, name="audit")
staff_app.command("add")(staff.add)
staff_app.command("confirm")(staff.confirm)
app.add_typer(staff_app, name="staff")
app.command("unlock")(staff.unlock)
app.command("decide")(decide.decide)


@app.callback()
def options(
    context: typer.Context,
    config: Annotated[
        Path | None,
        typer.Option(help="The settings file. Else KIOSK_CONFIG, else the user's own."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Answer with one JSON object.")] = False,
) -> None:
    """Take the options that every command has."""
    remember(context, config, json)
