"""The coach in a workspace: remarks are put away per text, rules step down by themselves or by decision."""

from collections.abc import Callable

import pytest
from django.test import Client
from msgspec.structs import replace

from stamgast.coach.advise import Draft, advise
from stamgast.coach.rule import Finding, Severity
from stamgast.coaching import operations, queries
from stamgast.coaching.models import RuleStanding, Showing
from stamgast.coaching.operations import LOOKED_AT, Unknown
from stamgast.workspaces.models import Member

pytestmark = pytest.mark.django_db
RULE = "post.invites_nothing"
BLOCKING = "post.same_text_elsewhere"
ALL = "/w/bookshop/coach/"


@pytest.fixture
def finding() -> Finding:
    found = advise(Draft("post", "We have opened our new reading room on the first floor.", language="en"))
    return next(one for one in found if one.rule == RULE)


def say(member: Member, finding: Finding, subject: str) -> tuple[queries.Remark, ...]:
    remarks = queries.remarks(member.workspace, subject, [finding])
    operations.note_shown(member.workspace, remarks)
    return remarks


def test_a_remark_is_counted_once_per_text(alice: Member, finding: Finding) -> None:
    for subject in ("post:1", "post:1", "post:2"):
        assert [one.finding.rule for one in say(alice, finding, subject)] == [RULE]
    assert Showing.objects.count() == 2


def test_what_is_put_away_stays_away_for_that_text_only(alice: Member, finding: Finding) -> None:
    say(alice, finding, "post:1")
    operations.put_away(alice, RULE, "post:1")
    assert say(alice, finding, "post:1") == ()
    assert len(say(alice, finding, "post:2")) == 1


def test_what_blocks_is_always_said(alice: Member, finding: Finding) -> None:
    blocking = replace(finding, rule=BLOCKING, severity=Severity.BLOCK)
    RuleStanding.objects.create(workspace=alice.workspace, rule=BLOCKING, reason="team")
    assert len(say(alice, blocking, "post:1")) == 1
    assert not say(alice, blocking, "post:1")[0].can_be_put_away
    with pytest.raises(Unknown):
        operations.switch_off(alice, BLOCKING, "We copy")


def test_what_was_put_away_can_be_brought_back(
    bob: Member, finding: Finding, client_of: Callable[[Member], Client]
) -> None:
    say(bob, finding, "post:1")
    client, of_text = client_of(bob), {"rule": RULE, "subject": "post:1"}
    away = client.post(f"{ALL}put-away/", of_text).content.decode()
    assert f"{ALL}bring-back/" in away
    assert "post:1" in away
    back = client.post(f"{ALL}bring-back/", of_text)
    assert (back.status_code, back["HX-Trigger"]) == (200, "brought-back")
    assert len(say(bob, finding, "post:1")) == 1


@pytest.mark.parametrize(("reason", "speaks_again"), [("put_away", True), ("team", False)])
def test_a_rule_that_stepped_down_for_the_last_one_put_away_gets_up_again(
    reason: str, alice: Member, finding: Finding, *, speaks_again: bool
) -> None:
    for number in range(LOOKED_AT):
        say(alice, finding, f"post:{number}")
    for number in range(11):
        operations.put_away(alice, RULE, f"post:{number}")
    RuleStanding.objects.update(reason=reason)
    operations.bring_back(alice, RULE, "post:10")
    assert (len(say(alice, finding, "post:10")) == 1) is speaks_again


@pytest.mark.parametrize(
    ("shown", "away", "steps_down"),
    [(LOOKED_AT, 11, True), (LOOKED_AT, 10, False), (LOOKED_AT - 1, 40, False)],
)
def test_a_rule_steps_down_when_more_than_a_fifth_of_fifty_showings_are_put_away(
    alice: Member, finding: Finding, *, shown: int, away: int, steps_down: bool
) -> None:
    for number in range(shown):
        say(alice, finding, f"post:{number}")
    for number in range(away):
        operations.put_away(alice, RULE, f"post:{number}")
    assert RuleStanding.objects.filter(rule=RULE, reason="put_away").exists() is steps_down
    assert (say(alice, finding, "post:new") == ()) is steps_down


def test_showings_of_an_older_version_do_not_count_against_a_rule(alice: Member, finding: Finding) -> None:
    older = replace(finding, version=0)
    for number in range(LOOKED_AT):
        say(alice, older, f"post:{number}")
    operations.put_away(alice, RULE, "post:0")
    assert not RuleStanding.objects.exists()


def test_a_team_switches_a_rule_off_with_a_reason_and_on_again(
    alice: Member, finding: Finding, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    assert client.post(f"{ALL}{RULE}/off/", {"words": ""}).status_code == 422
    page = client.post(f"{ALL}{RULE}/off/", {"words": "We only announce"}, follow=True).content.decode()
    assert "Not for us" in page
    assert say(alice, finding, "post:1") == ()
    assert "We only announce" in client.get(f"{ALL}{RULE}/").content.decode()
    client.post(f"{ALL}{RULE}/on/")
    assert len(say(alice, finding, "post:1")) == 1


def test_a_responder_puts_away_but_does_not_switch_off(
    bob: Member, finding: Finding, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(bob)
    assert client.post(f"{ALL}put-away/", {"rule": RULE, "subject": "post:1"}).status_code == 200
    assert say(bob, finding, "post:1") == ()
    assert client.post(f"{ALL}{RULE}/off/", {"words": "no"}).status_code == 403
    assert client.post(f"{ALL}put-away/", {"rule": "no.rule", "subject": "post:1"}).status_code == 404


def test_every_rule_that_speaks_to_writers_has_its_page(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    sheets = queries.sheets(alice.workspace)
    index = client.get(ALL).content.decode()
    for sheet in sheets:
        assert f"{ALL}{sheet.rule.id}/" in index
        assert client.get(f"{ALL}{sheet.rule.id}/").status_code == 200
    assert client.get(f"{ALL}incoming.question/").status_code == 404


def test_another_workspace_decides_for_itself(alice: Member, charlie: Member, finding: Finding) -> None:
    operations.switch_off(alice, RULE, "Not here")
    assert len(say(charlie, finding, "post:1")) == 1
