"""First run: the store's name, phone and addresses."""

from typing import Final

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.store.store import Store
from kiosk.i18n import N_
from kiosk.services.store.change_store import configure_store
from kiosk.services.store.home_screen import write_home_cache
from kiosk.services.store.see_rules import see_rules
from ui.staff.first_run.first_run_step import SetUpStep

WHY: Final = "first run"
FIELDS: Final = {
    "name": N_("Store's name"),
    "phone": N_("Store's phone"),
    "portal_url": N_("Address of the registration website"),
    "reserve_url": N_("Address for Reserve Ahead"),
    "program_phone": N_("Phone of the Program"),
}


class StoreStep(SetUpStep):
    """What home, papers and emails show about the store."""

    name = "set_up_store"
    title = N_("The store")
    hint = N_("The home screen, papers and emails show this. You can change it later.")
    without = N_("Patients see no store name and no phone number.")

    def build(self) -> None:
        title, button = N_("Name and addresses"), N_("Save and continue")
        self.form = self.add_form("save_store", title, "", button, self._save)
        for name, label in FIELDS.items():
            self.form.add_text(f"store.{name}", label)

    def entered(self) -> None:
        self.ask(lambda kiosk, actor: kiosk.do(see_rules, actor).store, self._show)

    def _show(self, store: Store) -> None:
        for name in FIELDS:
            self.form.fields[f"store.{name}"].set_value(getattr(store, name))
        self.form.fields["store.name"].focus_first()

    def _save(self) -> None:
        values = {name: self.form.text(f"store.{name}") for name in FIELDS}

        def work(kiosk: Kiosk, actor: Actor) -> None:
            kiosk.do(configure_store, actor, values, WHY)
            kiosk.do(write_home_cache, actor)

        self.send(self.form, work, lambda _none: self.passed.emit())
