"""Every act of the wizard has its use case and its words."""

import pytest

from kiosk.i18n import Translator
from kiosk.wizard import acts
from kiosk.wizard.acts import Act
from tests.factories import BORN, renewal
from ui.wizard.act_use_cases import SKIPPABLE, WAIT_WORDS, work_for

DRAFT = renewal()
EXAMPLES: dict[type[Act], Act] = {
    acts.MatchCertification: acts.MatchCertification("María", "Delgado", BORN, "4821"),
    acts.FetchRmvPhoto: acts.FetchRmvPhoto(DRAFT.id, "S84031471"),
    acts.RedeemPin: acts.RedeemPin(DRAFT.id, "482190357716"),
    acts.SubmitCaregiver: acts.SubmitCaregiver(DRAFT.id, DRAFT.next_submission_id),
    acts.SubmitRenewal: acts.SubmitRenewal(DRAFT.id, DRAFT.next_submission_id, "renewal", 1),
}


@pytest.mark.parametrize("kind", Act.__subclasses__())
def test_every_act_has_a_use_case_and_words_while_it_takes_long(kind: type[Act]) -> None:
    assert callable(work_for(EXAMPLES[kind], "en"))
    title, line = WAIT_WORDS[kind]
    assert Translator("en")(title)
    assert Translator("en")(line)


def test_an_act_without_a_use_case_is_a_bug() -> None:
    with pytest.raises(AssertionError, match="no use case for Act"):
        work_for(Act(), "en")


@pytest.mark.req("R5")
def test_only_the_rmv_can_be_skipped() -> None:
    assert dict(SKIPPABLE) == {acts.FetchRmvPhoto: acts.RmvAnswer(photo=None)}
