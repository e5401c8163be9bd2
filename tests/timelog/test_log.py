"""The pages of one's own week: what is logged, what is proposed, what was meant."""

import html
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from stamgast.publishing.models import Publication
from stamgast.timelog import operations, queries
from stamgast.timelog.models import Activity, Budget, Counted, Entry
from stamgast.timelog.operations import Doing
from stamgast.workspaces.models import Member

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_nine")]
ALL = "/w/bookshop/time/"
TODAY = date(2026, 11, 25)
MONDAY = date(2026, 11, 23)


def logged(member: Member, now: datetime, minutes: int = 45, on: date = TODAY) -> Entry:
    return operations.log(member, Doing(Activity.ANSWERING), minutes, on, now=now)


def shown(client: Client, address: str = ALL) -> str:
    return html.unescape(client.get(address).content.decode())


def test_an_empty_week_says_why_time_counts(bob: Member, client_of: Callable[[Member], Client]) -> None:
    page = shown(client_of(bob))
    assert "Nothing is logged for this week" in page
    assert "You have not said yet how many hours" in page


def test_time_is_logged_changed_removed_and_brought_back(
    bob: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(bob)
    typed = {"activity": "listening", "minutes": "45", "done_on": "2026-11-24", "subject": "What people say"}
    client.post(f"{ALL}add/", typed)
    entry = Entry.objects.get()
    assert (entry.minutes, entry.done_on, entry.member) == (45, date(2026, 11, 24), bob)
    assert "What people say" in shown(client)
    client.post(f"{ALL}entry/{entry.pk}/", {**typed, "minutes": "50"})
    assert Entry.objects.get().minutes == 50
    client.post(f"{ALL}entry/{entry.pk}/remove/")
    assert "What people say" not in shown(client)
    client.post(f"{ALL}entry/{entry.pk}/restore/")
    assert "What people say" in shown(client)


@pytest.mark.parametrize(
    "typed",
    [
        {"minutes": "0"},
        {"minutes": "1441"},
        {"minutes": ""},
        {"activity": "dreaming"},
        {"done_on": "someday"},
        {"subject": "x" * 201},
    ],
)
def test_what_cannot_be_is_said_and_not_kept(
    typed: dict[str, str], bob: Member, client_of: Callable[[Member], Client]
) -> None:
    given = {"activity": "writing", "minutes": "5", "done_on": "2026-11-24", **typed}
    answer = client_of(bob).post(f"{ALL}add/", given)
    assert answer.status_code == 422
    assert not Entry.objects.exists()


def test_nobody_reads_or_changes_what_another_logged(
    alice: Member, bob: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    entry = operations.log(bob, Doing(Activity.OTHER, subject="Bob's own"), 45, TODAY, now=now)
    client = client_of(alice)
    page = shown(client)
    assert "Bob's own" not in page
    assert "45 min, not planned" in page  # the team's sum
    for what in ("", "remove/", "restore/"):
        assert client.post(f"{ALL}entry/{entry.pk}/{what}").status_code == 404


def test_what_was_meant_stands_beside_what_was_given(bob: Member, alice: Member, now: datetime) -> None:
    operations.budget(bob, {"answering": 120, "writing": 60})
    operations.budget(alice, {"answering": 60})
    logged(bob, now)
    logged(bob, now, 30)
    logged(bob, now, 99, MONDAY - timedelta(days=1))
    logged(alice, now, 15)
    operations.remove(logged(bob, now, 500), now=now)
    own = {line.activity: (line.meant, line.spent, line.left) for line in queries.lines(bob, MONDAY)}
    assert own == {"answering": (120, 75, 45), "writing": (60, 0, 60)}
    team = {line.activity: (line.meant, line.spent) for line in queries.team_lines(bob.workspace_id, MONDAY)}
    assert team == {"answering": (180, 90), "writing": (60, 0)}


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(75, "45 min left"), (120, "just as meant"), (150, "30 min more than meant")],
)
def test_bars_say_in_words_what_they_show(
    minutes: int, words: str, bob: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    operations.budget(bob, {"answering": 120})
    logged(bob, now, minutes)
    assert words in shown(client_of(bob))


def test_a_budget_is_typed_in_hours_and_only_ones_own_unless_one_owns_the_team(
    alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(bob)
    client.post(f"{ALL}budget/{bob.pk}/", {"answering": "1.75", "writing": "0", "other": ""})
    assert Budget.objects.get().minutes == 105
    assert 'value="1.75"' in shown(client, f"{ALL}budget/{bob.pk}/")
    assert client.post(f"{ALL}budget/{bob.pk}/", {"answering": "-1"}).status_code == 422
    assert client.post(f"{ALL}budget/{alice.pk}/", {"answering": "1"}).status_code == 403
    assert client_of(alice).post(f"{ALL}budget/{bob.pk}/", {"answering": "2"}).status_code == 302
    assert Budget.objects.get().minutes == 120


def test_a_proposal_is_logged_with_other_minutes_or_left_out_and_proposed_again(
    bob: Member, plan: Callable[..., Publication], client_of: Callable[[Member], Client]
) -> None:
    client = client_of(bob)
    for idea in ("A chair", "A table"):
        plan(bob, idea, hours=-3, is_out=True)
    page = shown(client)
    assert "From what you did" in page
    keys = [part.partition('"')[0] for part in page.split('name="key" value="')[1:]]
    client.post(f"{ALL}proposed/accept/", {"key": keys[0], "minutes": "40"})
    client.post(f"{ALL}proposed/accept/", {"key": keys[0], "minutes": "40"})
    assert Entry.objects.get().minutes == 40
    client.post(f"{ALL}proposed/accept/", {"key": keys[1], "minutes": "none"})
    client.post(f"{ALL}proposed/put-away/", {"key": keys[1]})
    assert Entry.objects.count() == 1
    assert keys[1] not in shown(client)
    row = Counted.objects.get(entry=None)
    client.post(f"{ALL}proposed/{row.pk}/bring-back/")
    assert keys[1] in shown(client)
    client.post(f"{ALL}proposed/accept-all/")
    assert sum(Entry.objects.values_list("minutes", flat=True)) == 100


def test_another_week_can_be_looked_at(
    bob: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    logged(bob, now, 77, MONDAY - timedelta(days=1))
    client = client_of(bob)
    assert "1 hr 18 min" not in shown(client)
    assert "1 hr 17 min" in shown(client, f"{ALL}?from=2026-11-16")
    for strange in ("yesterday", "0001-01-01", "9999-12-31"):
        assert client.get(f"{ALL}?from={strange}").status_code == 200
