"""The strategy on paper: all of it for the team; for everybody, nothing that is the team's alone."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils.html import escape

from stamgast.channels.models import Channel
from stamgast.plans import operations as plans
from stamgast.plans.models import ChannelPlan, Experiment, Theme
from stamgast.strategy import operations as strategy
from stamgast.strategy.models import Audience, Goal
from stamgast.workspaces.models import Member
from tests.factories import NOW, make_channel

TODAY = NOW.date()
PAPER = "/w/bookshop/strategy/print/"
INTERNAL, QUOTE, OLD_QUOTE = "Sell 15 % more", "A guest said: I read alone", "Counted long ago"
HYPOTHESIS, VERDICT = "Questions bring answers", "Nora found it works"

SignIn = Callable[[Member], Client]


@pytest.fixture(autouse=True)
def a_known_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def resting(alice: Member) -> Channel:
    return make_channel(alice.workspace, remote_id="resting", name="The Quiet Place")


@pytest.fixture(autouse=True)
def written(alice: Member, channel: Channel, resting: Channel) -> None:
    """A strategy in which everything is there once, and the internal goal is in a plan, too."""
    strategy.write_purpose(
        alice, "Nobody reads alone.", language="en", review_on=TODAY + timedelta(days=9), seen=0
    )
    goal = Goal(title="People come back", sign="Familiar names", target="twenty", review_on=TODAY)
    strategy.keep_goal(alice, goal)
    internal = Goal(title=INTERNAL, sign="The till", target="in June", is_internal=True)
    strategy.keep_goal(alice, internal)
    audience = Audience(name="New in town", about="belonging")
    strategy.keep_audience(alice, audience)
    plans.set_needs(audience, alice, ["safety"])
    for belief, said, days in (("They read", QUOTE, 20), ("They rise early", OLD_QUOTE, 420)):
        statement = strategy.add_statement(audience, belief)
        strategy.add_evidence(statement, "interview", said, TODAY - timedelta(days=days))
    strategy.add_statement(audience, "They like cake")
    theme = Theme(name="From the counter", about="An ordinary day")
    plans.keep_theme(alice, theme)
    given = {
        "purpose": "Chat over the counter", "address": "informal", "posts_per_week": 2,
        "minutes_per_post": 50, "content_kind": "Questions", "review_on": TODAY,
        "audiences": [audience], "goals": [goal, internal], "themes": [theme],
    }  # fmt: skip
    plans.write_plan(alice, channel, given, seen=0)
    plans.write_plan(alice, resting, {**given, "state": ChannelPlan.State.RESTING}, seen=0)
    tried = Experiment(
        hypothesis=HYPOTHESIS, sign_words="More answers", channel=channel,
        starts_on=TODAY - timedelta(days=40), ends_on=TODAY - timedelta(days=5),
    )  # fmt: skip
    plans.keep_experiment(alice, tried)
    plans.decide(tried, alice, "kept", VERDICT, now=NOW)


def paper(client: Client, everybody: str = "") -> str:
    return client.get(PAPER + everybody).content.decode()


SHOWN_TO_ALL = (
    "Nobody reads alone.", "People come back", "Familiar names", "twenty", "New in town", "belonging",
    "Be safe and sure", "They read", "They rise early", "They like cake", "we know", "we knew; ask again",
    "we guess", "From the counter", "An ordinary day", "Chat over the counter", "Questions",
    "The Quiet Place", "resting",
)  # fmt: skip
SHOWN_TO_THE_TEAM = (
    INTERNAL, "The till", "in June", QUOTE, OLD_QUOTE, "older than a year", HYPOTHESIS, VERDICT,
    "More answers", "due now", "What it takes in a week", "for the team",
)  # fmt: skip


@pytest.mark.parametrize("words", [*SHOWN_TO_ALL, *SHOWN_TO_THE_TEAM])
def test_the_team_reads_everything(words: str, alice: Member, client_of: SignIn) -> None:
    assert escape(words) in paper(client_of(alice))


@pytest.mark.parametrize("words", SHOWN_TO_ALL)
def test_everybody_reads_what_is_for_them(words: str, alice: Member, client_of: SignIn) -> None:
    assert escape(words) in paper(client_of(alice), "?for=everybody")


@pytest.mark.parametrize("words", [*SHOWN_TO_THE_TEAM, "Alice", "alice@", "Nora"])
def test_everybody_reads_nothing_that_is_the_teams(words: str, alice: Member, client_of: SignIn) -> None:
    shown = paper(client_of(alice), "?for=everybody").replace("For the team", "")
    assert escape(words) not in shown


def test_a_channel_that_rests_says_so_and_stands_last(alice: Member, client_of: SignIn) -> None:
    shown = paper(client_of(alice)).partition('id="channels"')[2]
    first, _, second = shown.partition("The Quiet Place")
    assert "It rests" not in first
    assert "It rests" in second


@pytest.mark.parametrize(
    ("days", "is_stale"), [(365, False), (366, True)], ids=["a year to the day", "a day more"]
)
def test_evidence_is_marked_from_a_year_on(
    days: int, is_stale: bool, alice: Member, client_of: SignIn
) -> None:
    audience = Audience(name="Others")
    strategy.keep_audience(alice, audience)
    statement = strategy.add_statement(audience, "They wait")
    strategy.add_evidence(statement, "figures", "A count", TODAY - timedelta(days=days))
    line = paper(client_of(alice)).partition("A count")[2].partition("</li>")[0]
    assert ("older than a year" in line) is is_stale


def test_the_paper_asks_the_database_no_more_for_more_channels(
    alice: Member, client_of: SignIn, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    for number in range(6):
        plans.write_plan(
            alice,
            make_channel(alice.workspace, remote_id=f"more-{number}"),
            {"purpose": "", "address": "informal", "posts_per_week": 1, "review_on": date(2027, 1, 1)},
            seen=0,
        )
    client = client_of(alice)
    paper(client)
    with django_assert_max_num_queries(30):  # type: ignore[attr-defined]
        paper(client)
