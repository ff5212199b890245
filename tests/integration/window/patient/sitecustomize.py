"""Lets a real kiosk wait as long for a decoded file as the tests do: the machine may be busy."""

from tests.patience import make_children_patient

make_children_patient()
