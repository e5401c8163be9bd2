"""Goals that are unfinished say so; statements are assumptions until fresh evidence backs them."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from stamgast.planner.models import Post
from stamgast.strategy import queries
from stamgast.strategy.models import Audience, Evidence, Goal, Purpose, Statement
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.roles import Role

pytestmark = pytest.mark.django_db
ALL = "/w/bookshop/strategy/"
TODAY = date(2026, 11, 25)


@pytest.fixture
def audience(workspace: Workspace) -> Audience:
    return Audience.objects.create(workspace=workspace, name="Readers nearby")


@pytest.fixture
def statement(audience: Audience) -> Statement:
    return Statement.objects.create(audience=audience, content="They want to talk about what they read")


def back(statement: Statement, dated_on: date) -> Evidence:
    return Evidence.objects.create(
        statement=statement, kind="question", content="Is there a book circle?", dated_on=dated_on
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "It needs a sign"),
        ({"sign": "Answered within the day"}, "It needs a day to look at it again."),
        ({"review_on": date(2999, 1, 1)}, "It needs a sign"),
        ({"sign": "Answered within the day", "review_on": date(2020, 1, 1)}, "look at it again"),
        ({"sign": "Answered within the day", "review_on": date(2999, 1, 1)}, "Look at it again on"),
    ],
)
def test_a_goal_says_what_it_still_needs(
    fields: dict[str, object],
    words: str,
    alice: Member,
    workspace: Workspace,
    client_of: Callable[[Member], Client],
) -> None:
    Goal.objects.create(workspace=workspace, title="Help people", **fields)
    assert words in client_of(alice).get(ALL).content.decode()


def test_a_goal_is_added_changed_and_removed(
    alice: Member, workspace: Workspace, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    client.post(ALL + "goals/add/", {"title": "Help people", "sign": "", "target": "", "review_on": ""})
    goal = Goal.objects.get()
    post = Post.objects.create(workspace=workspace, goal=goal, idea="A chair", written_by=alice)
    soon = (timezone.now().date() + timedelta(days=9)).isoformat()
    client.post(f"{ALL}goals/{goal.pk}/", {"title": "Help", "sign": "Answers", "review_on": soon})
    goal.refresh_from_db()
    assert (goal.title, goal.is_finished) == ("Help", True)
    client.post(f"{ALL}goals/{goal.pk}/remove/")
    post.refresh_from_db()
    assert not Goal.objects.exists()
    assert post.goal is None


@pytest.mark.parametrize("review_on", ["2020-01-01", "2999-01-01"])
def test_a_goals_review_lies_within_six_months(
    review_on: str, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    shown = client_of(alice).post(ALL + "goals/add/", {"title": "Help", "review_on": review_on})
    assert shown.status_code == 422
    assert 'value="Help"' in shown.content.decode()
    assert not Goal.objects.exists()


def test_an_overdue_goal_can_be_renamed_without_a_new_date(
    alice: Member, workspace: Workspace, client_of: Callable[[Member], Client]
) -> None:
    goal = Goal.objects.create(workspace=workspace, title="Hlep", review_on=date(2020, 1, 1))
    client_of(alice).post(f"{ALL}goals/{goal.pk}/", {"title": "Help", "review_on": "2020-01-01"})
    goal.refresh_from_db()
    assert goal.title == "Help"


@pytest.mark.parametrize(
    ("dates", "standing"),
    [
        ([], "assumption"),
        ([date(2025, 11, 24)], "stale"),
        ([date(2025, 11, 25)], "backed"),
        ([date(2020, 1, 1), date(2026, 11, 1)], "backed"),
        ([date(2020, 1, 1), date(2021, 1, 1)], "stale"),
    ],
)
def test_a_statement_stands_as_well_as_its_newest_evidence(
    dates: list[date], standing: str, statement: Statement
) -> None:
    for day in dates:
        back(statement, day)
    assert queries.standing(statement, TODAY) == standing


def test_the_share_backed_counts_only_fresh_evidence(audience: Audience, statement: Statement) -> None:
    stale = Statement.objects.create(audience=audience, content="They read in bed")
    Statement.objects.create(audience=audience, content="They like tea")
    back(statement, TODAY)
    back(stale, date(2019, 1, 1))
    sheet = queries.sheets(audience.workspace_id, TODAY)[0]
    assert [belief.standing for belief in sheet.beliefs] == ["backed", "stale", "assumption"]
    assert sheet.backed == 1


def test_an_audience_is_added_described_and_removed(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    client.post(ALL + "audiences/add/", {"name": "Readers", "about": ""})
    audience = Audience.objects.get()
    client.post(f"{ALL}audiences/{audience.pk}/edit/", {"name": "Readers", "about": "Company"})
    client.post(f"{ALL}audiences/{audience.pk}/statements/", {"content": "They read in trains"})
    statement = Statement.objects.get()
    yesterday = (timezone.now().date() - timedelta(days=1)).isoformat()
    client.post(
        f"{ALL}statements/{statement.pk}/evidence/",
        {"kind": "interview", "content": "Kari said so", "dated_on": yesterday},
    )
    page = client.get(f"{ALL}audiences/{audience.pk}/").content.decode()
    assert "Kari said so" in page
    assert "1 of 1 statement backed" in page
    client.post(f"{ALL}evidence/{Evidence.objects.get().pk}/remove/")
    assert "0 of 1 statement backed" in client.get(f"{ALL}audiences/{audience.pk}/").content.decode()
    client.post(f"{ALL}statements/{statement.pk}/remove/")
    client.post(f"{ALL}audiences/{audience.pk}/remove/")
    assert not Audience.objects.exists()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"content": ""}, "This field is required."),
        ({"dated_on": "2999-01-01"}, "This day is still to come."),
        ({"dated_on": ""}, "This field is required."),
        ({"kind": "feeling"}, "Select a valid choice."),
    ],
)
def test_wrong_evidence_is_said_and_stays_typed(
    fields: dict[str, str],
    words: str,
    alice: Member,
    statement: Statement,
    client_of: Callable[[Member], Client],
) -> None:
    typed = {"kind": "interview", "content": "Kari said so", "dated_on": "2026-01-05", **fields}
    shown = client_of(alice).post(f"{ALL}statements/{statement.pk}/evidence/", typed)
    assert shown.status_code == 422
    assert words in shown.content.decode()
    assert typed["content"] in shown.content.decode()
    assert not Evidence.objects.exists()


def test_hostile_words_are_only_words(
    alice: Member, audience: Audience, client_of: Callable[[Member], Client]
) -> None:
    attack = '"><script>alert(1)</script>'
    statement = Statement.objects.create(audience=audience, content=attack)
    Evidence.objects.create(statement=statement, kind="survey", content=attack, dated_on=TODAY)
    Goal.objects.create(workspace=alice.workspace, title=attack)
    for path in ("", f"audiences/{audience.pk}/"):
        assert "<script>alert" not in client_of(alice).get(ALL + path).content.decode()


PATHS = [
    "", "purpose/", "purpose/advice/", "purpose/versions/", "purpose/versions/1/restore/", "goals/add/",
    "policy/", "policy/edit/", "policy/acknowledge/", "policy/versions/", "print/", "print/pdf/",
    "goals/{goal}/", "goals/{goal}/remove/", "audiences/add/", "audiences/{audience}/",
    "audiences/{audience}/edit/", "audiences/{audience}/remove/", "audiences/{audience}/statements/",
    "statements/{statement}/remove/", "statements/{statement}/evidence/", "evidence/{evidence}/remove/",
]  # fmt: skip
READABLE = {"", "purpose/versions/", "audiences/{audience}/", "policy/versions/", "print/"}
FOR_ALL_MEMBERS = {*READABLE, "policy/", "policy/acknowledge/", "print/pdf/"}


@pytest.fixture
def ids(alice: Member, audience: Audience, statement: Statement) -> dict[str, int]:
    Purpose.objects.create(
        workspace=alice.workspace, version=1, content="x", language="en", review_on=TODAY, written_by=alice
    )
    goal = Goal.objects.create(workspace=alice.workspace, title="Help")
    evidence = back(statement, TODAY)
    return {"goal": goal.pk, "audience": audience.pk, "statement": statement.pk, "evidence": evidence.pk}


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("path", PATHS)
def test_charlie_finds_nothing_from_outside_and_from_his_own_workspace(
    path: str, method: str, charlie: Member, ids: dict[str, int], client_of: Callable[[Member], Client]
) -> None:
    ask = getattr(client_of(charlie), method)
    assert ask(ALL + path.format(**ids)).status_code in (404, 405)
    if "{" in path or "restore" in path:
        assert ask("/w/elsewhere/strategy/" + path.format(**ids)).status_code in (404, 405)


@pytest.mark.parametrize("role", [role for role in Role if "strategy" not in role.permissions])
@pytest.mark.parametrize("path", [path for path in PATHS if path not in FOR_ALL_MEMBERS])
def test_only_strategists_and_owners_change_the_strategy(
    path: str, role: Role, bob: Member, ids: dict[str, int], client_of: Callable[[Member], Client]
) -> None:
    bob.role = role
    bob.save()
    assert client_of(bob).post(ALL + path.format(**ids)).status_code == 403


@pytest.mark.parametrize("path", sorted(READABLE))
def test_an_observer_reads_and_has_no_forms(
    path: str, bob: Member, ids: dict[str, int], client_of: Callable[[Member], Client]
) -> None:
    bob.role = Role.OBSERVER
    bob.save()
    answer = client_of(bob).get(ALL + path.format(**ids))
    assert answer.status_code == 200
    assert "/strategy/" not in "".join(
        part.partition('"')[0] for part in answer.content.decode().split('action="')[1:]
    )


def test_goals_of_the_business_are_handed_on_with_their_targets(workspace: Workspace) -> None:
    assert queries.internal_goals(workspace.pk) == ()
    Goal.objects.create(workspace=workspace, title="Answer everybody", target="100 %")
    Goal.objects.create(workspace=workspace, title="Sell more passes", target="30", is_internal=True)
    Goal.objects.create(workspace=workspace, title="Grow", is_internal=True)
    assert queries.internal_goals(workspace.pk) == ("Sell more passes\n30", "Grow")
