"""Experiments: written beforehand, reminded of, decided once, and their figure before and after."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.learning.plans import outcome
from stamgast.metrics.catalogue import METRICS
from stamgast.metrics.figures import Contrast
from stamgast.planner.forms import IdeaForm
from stamgast.plans.board import experiments, to_decide
from stamgast.plans.models import Experiment
from stamgast.plans.operations import AlreadyDecided, decide, put_away, reopen
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Member
from tests.factories import NOW

SignIn = Callable[[Member], Client]
HERE = "/w/bookshop/channel-plans/experiments/"
TODAY = NOW.date()


@pytest.fixture
def experiment(alice: Member) -> Experiment:
    return make_experiment(alice)


def make_experiment(member: Member, **fields: object) -> Experiment:
    given = {
        "hypothesis": "If we ask, they tell",
        "starts_on": date(2026, 10, 1),
        "ends_on": date(2026, 11, 1),
    }
    return Experiment.objects.create(workspace=member.workspace, **{**given, **fields})


def test_every_sign_is_a_metric_we_have() -> None:
    assert set(Experiment.Sign.values) <= set(METRICS)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({}, ""),
        ({"sign": "", "sign_words": "More laughter"}, ""),
        ({"sign": ""}, "say below how you will see it"),
        ({"ends_on": "2026-11-25"}, "It must end after it begins."),
        ({"hypothesis": ""}, "This field is required."),
        ({"channel": 999}, "Select a valid choice"),
    ],
)
def test_an_experiment_needs_a_sign_and_an_end(
    changes: dict[str, object], wrong: str, alice: Member, client_of: SignIn
) -> None:
    given = {
        "hypothesis": "If we ask, they tell", "sign": "conversation.rate", "starts_on": "2026-11-25",
        "ends_on": "2027-01-06",
    }  # fmt: skip
    answer = client_of(alice).post(f"{HERE}add/", {**given, **changes})
    assert answer.status_code == (422 if wrong else 302)
    assert wrong in answer.content.decode()
    assert Experiment.objects.count() == (0 if wrong else 1)


def test_a_verdict_is_given_once_and_can_be_taken_back(alice: Member, experiment: Experiment) -> None:
    decide(experiment, alice, "kept", "They told us.", now=NOW)
    with pytest.raises(AlreadyDecided):
        decide(experiment, alice, "dropped", "No.", now=NOW)
    experiment.refresh_from_db()
    assert (experiment.verdict, experiment.verdict_words) == ("kept", "They told us.")
    reopen(experiment, alice)
    experiment.refresh_from_db()
    assert (experiment.verdict, experiment.decided_at) == ("", None)


@pytest.mark.parametrize(("ends_on", "is_asked"), [(TODAY, False), (TODAY - timedelta(days=1), True)])
def test_a_verdict_is_asked_for_the_day_after_the_last(
    ends_on: date, is_asked: bool, alice: Member, experiment: Experiment
) -> None:
    Experiment.objects.update(ends_on=ends_on)
    assert to_decide(alice.workspace, TODAY).exists() is is_asked
    found = experiments(alice.workspace, TODAY)
    assert (len(found.to_decide), len(found.running)) == ((1, 0) if is_asked else (0, 1))
    put_away(experiment, alice, now=NOW)
    assert not to_decide(alice.workspace, TODAY).exists()


def test_it_is_decided_on_its_page(alice: Member, experiment: Experiment, client_of: SignIn) -> None:
    client = client_of(alice)
    assert "Give your verdict" in client.get("/w/bookshop/").content.decode()
    address = f"{HERE}{experiment.pk}/"
    assert client.post(f"{address}decide/", {"verdict": "kept"}).status_code == 422
    client.post(f"{address}decide/", {"verdict": "adapted", "words": "Only on Thursdays."})
    assert "Only on Thursdays." in client.get(address).content.decode()
    assert "verdict" not in client.get("/w/bookshop/").content.decode()
    client.post(f"{address}reopen/")
    client.post(f"{address}put-away/")
    experiment.refresh_from_db()
    assert (experiment.verdict, experiment.archived_at is None) == ("", False)
    client.post(f"{address}back/")
    assert "If we ask, they tell" in client.get(HERE).content.decode()


def test_posts_can_belong_to_those_that_go_on(alice: Member, experiment: Experiment) -> None:
    assert "experiment" in IdeaForm(workspace=alice.workspace).fields
    decide(experiment, alice, "kept", "They told us.", now=NOW)
    assert "experiment" not in IdeaForm(workspace=alice.workspace).fields


def said(id_: str, by: str, at: datetime, to: str = "") -> Create:
    actor = Actor(by, by.title(), by)
    return Create(
        Note(id=id_, attributed_to=actor, content="Tea?", published=at, in_reply_to=to, context="p")
    )


def test_before_and_after_are_as_long_as_each_other(alice: Member, channel: Channel) -> None:
    began = date(2026, 11, 18)
    experiment = make_experiment(alice, sign="conversation.rate", starts_on=began, ends_on=date(2027, 1, 6))
    news = []
    for days, comments in ((13, 1), (9, 0), (5, 3), (2, 2), (30, 9)):
        at, post = NOW - timedelta(days=days), f"post{days}"
        news.append(said(post, "bookshop", at))
        news += [said(f"{post}.{n}", "trijn", at + timedelta(hours=n + 1), to=post) for n in range(comments)]
    take_in(channel, news, now=NOW)
    found = outcome(experiment, now=NOW)
    assert isinstance(found.contrast, Contrast)
    assert (found.contrast.against.value, found.contrast.against.n) == (0.5, 2)
    assert (found.contrast.figure.value, found.contrast.figure.n) == (2.5, 2)
    assert found.days == 7
    if found.contrast.difference.value is not None:
        assert found.contrast.difference.value == 2.0


@pytest.mark.parametrize(
    ("sign", "starts_on", "words"),
    [
        ("", date(2026, 10, 1), "No figure was chosen"),
        ("conversation.rate", date(2100, 1, 1), "It has not begun yet"),
        ("conversation.rate", date(2026, 10, 1), "Not known yet"),
        ("response.answered_share", date(2026, 10, 1), "Not known yet"),
        ("conversation.depth", date(2026, 10, 1), "Not known yet"),
        ("conversation.carried_on", date(2026, 10, 1), "Not known yet"),
    ],
)
def test_what_cannot_be_known_is_said(
    sign: str, starts_on: date, words: str, alice: Member, client_of: SignIn
) -> None:
    ends_on = starts_on + timedelta(days=30)
    experiment = make_experiment(alice, sign=sign, starts_on=starts_on, ends_on=ends_on)
    page = client_of(alice).get(f"/w/bookshop/learn/experiments/{experiment.pk}/").content.decode()
    assert words in page
