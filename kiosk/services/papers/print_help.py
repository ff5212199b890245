"""A page of help on paper."""

from typing import Final

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.help_topics import HelpTopic
from kiosk.letters import help_words
from kiosk.letters.papers.printed_letter import LetterFacts
from kiosk.ports.ports import Ports
from kiosk.services.changing import store_now
from kiosk.services.papers.print_paper import print_paper
from kiosk.services.papers.watch_job import Patience, patiently

JOB_NAME: Final = "help"


def print_help(
    ports: Ports, actor: Actor, topic: HelpTopic, language: str, pause: Patience = patiently
) -> bool:
    """Print it and watch it; see print_watched(). It is open to everyone at the kiosk."""
    actor.require(Action.SEE_HOME)
    facts = LetterFacts(help_words.letter(topic, store_now(ports)), "")
    return print_paper(ports, facts, JOB_NAME, pause, language)
