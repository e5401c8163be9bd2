"""The first hour step by step: what is saved where, skipped, kept while typed, and when it is done."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.first_hour.models import FirstHour, StepNote
from stamgast.first_hour.queries import invitation, progress, work
from stamgast.first_hour.steps import STEPS
from stamgast.hours.models import Availability, OpeningHours
from stamgast.planner.models import Post
from stamgast.plans.models import ChannelPlan
from stamgast.strategy.models import Audience, Evidence, Goal, Policy, Purpose, Statement
from stamgast.strategy.operations import write_purpose
from stamgast.workspaces.models import Member, Workspace
from tests.factories import NOW, make_channel

SignIn = Callable[[Member], Client]
HERE = "/w/bookshop/first-hour/"
REVIEW = "2027-05-20"
TYPED: dict[str, dict[str, object]] = {
    "work": {"work": "We sell books and pour coffee."},
    "purpose": {"content": "Readers find each other.", "language": "en", "review_on": REVIEW, "seen": 0},
    "audience": {
        "who-name": "Readers nearby", "belief1-content": "They read alone",
        "belief1-known_from": "Trijn said so",
        "belief2-content": "They like questions", "belief3-content": "They come on Saturdays",
    },
    "goal": {"title": "Help people", "sign": "Answered within the day", "review_on": REVIEW},
    "channels": {"resting": []},
    "voice": {"address": "formal", "emoji": "1"},
    "hours": {"day_0": "9-12", "also_opening": "on"},
    "rules": {"content": "We answer everybody.", "language": "en", "seen": 0},
    "idea": {"idea": "Which book did you give away twice?", "hoped_answer": "Titles"},
}  # fmt: skip


@pytest.fixture(autouse=True)
def a_known_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def client(alice: Member, client_of: SignIn) -> Client:
    return client_of(alice)


def standings(workspace: Workspace) -> dict[str, str]:
    return {sheet.step.key: sheet.standing for sheet in progress(workspace).sheets}


def test_every_step_saved_twice_ends_with_one_of_everything(
    client: Client, workspace: Workspace, channel: Channel
) -> None:
    ways = [step.key for step in STEPS]
    for here, then in zip(ways, [*ways[1:], None], strict=True):
        page = client.get(f"{HERE}{here}/").content.decode()
        unseen = re.findall(r'<input type="hidden" name="(goal|audience)" value="(\d+)"', page)
        assert len(unseen) == (2 if here == "idea" else 0)
        answer = client.post(f"{HERE}{here}/", {**TYPED[here], **dict(unseen)})
        wanted = {f"{HERE}{then}/"} if then else {f"{HERE}done/"}
        if then == "channels":
            wanted = {f"{HERE}voice/"}  # there is one already
        assert answer["Location"] in wanted, here
        assert client.post(f"{HERE}{here}/", TYPED[here]).status_code == 302, "a second click changes nothing"
        assert standings(workspace)[here] == "done"
    counts = [kind.objects.count() for kind in (Purpose, Audience, Statement, Evidence, Goal, Policy, Post)]
    assert counts == [1, 1, 3, 1, 1, 1, 1]
    assert (Availability.objects.count(), OpeningHours.objects.count()) == (1, 1)
    plan = ChannelPlan.objects.get()
    channel.refresh_from_db()
    assert (plan.emoji, channel.address) == (1, "formal")
    post = Post.objects.get()
    assert (post.goal, post.audience) == (Goal.objects.get(), Audience.objects.get())
    assert progress(workspace).next is None
    page = client.get(f"{HERE}done/").content.decode()
    assert "The table is laid" in page
    assert "We sell books and pour coffee." in page


def test_progress_comes_from_what_stands_there_also_when_written_elsewhere(workspace: Workspace) -> None:
    assert set(standings(workspace).values()) == {"open"}
    Goal.objects.create(workspace=workspace, title="Help")
    assert standings(workspace)["goal"] == "open", "without sign and date it is unfinished"
    Goal.objects.update(sign="Answers", review_on=NOW.date())
    make_channel(workspace)
    audience = Audience.objects.create(workspace=workspace, name="Readers")
    Statement.objects.bulk_create(Statement(audience=audience, content=f"They {n}") for n in range(2))
    assert [key for key, one in standings(workspace).items() if one == "done"] == ["goal", "channels"]
    Statement.objects.create(audience=audience, content="They read")
    assert standings(workspace)["audience"] == "done"


def test_what_is_skipped_can_be_taken_up_later(client: Client, workspace: Workspace) -> None:
    answer = client.post(f"{HERE}work/", {"skip": "yes", "work": "half a sen", "revision": 0})
    assert answer["Location"] == f"{HERE}purpose/"
    assert standings(workspace)["work"] == "skipped"
    assert "half a sen" in client.get(f"{HERE}work/").content.decode()
    client.post(f"{HERE}work/", TYPED["work"])
    assert (standings(workspace)["work"], work(workspace)) == ("done", "We sell books and pour coffee.")
    assert "half a sen" not in client.get(f"{HERE}work/").content.decode()


def test_skipping_everything_ends_it(client: Client, alice: Member, workspace: Workspace) -> None:
    for step in STEPS:
        answer = client.post(f"{HERE}{step.key}/", {"skip": "yes"})
    assert answer["Location"] == f"{HERE}done/"
    assert set(standings(workspace).values()) == {"skipped"}
    assert invitation(alice) is None


@pytest.mark.parametrize(
    ("step", "typed", "shown"),
    [
        ("purpose", {"content": "Half a purp", "seen": 0}, "Half a purp</textarea>"),
        ("audience", {"who-name": "", "belief2-content": "They wond"}, 'value="They wond"'),
        ("goal", {"title": "Hel"}, 'value="Hel"'),
        ("hours", {"day_3": "9-"}, 'value="9-"'),
        ("rules", {"content": "We nev", "seen": 0}, "We nev</textarea>"),
        ("idea", {"idea": "Whi"}, 'value="Whi"'),
    ],
)
def test_what_is_typed_is_kept_and_stands_there_again(
    step: str, typed: dict[str, object], shown: str, client: Client, workspace: Workspace
) -> None:
    assert "Kept" in client.post(f"{HERE}{step}/keep/", {**typed, "revision": 0}).content.decode()
    assert standings(workspace)[step] == "begun"
    assert shown in client.get(f"{HERE}{step}/").content.decode()


def test_only_what_a_step_asks_is_kept(client: Client) -> None:
    client.post(f"{HERE}work/keep/", {"work": "a\0b" * 20_000, "is_admin": "yes", "csrfmiddlewaretoken": "x"})
    draft = StepNote.objects.get().draft
    assert list(draft) == ["work"]
    assert len(draft["work"][0]) < 20_001
    assert "\0" not in draft["work"][0]


def test_words_that_arrive_after_the_step_was_saved_are_not_kept(client: Client) -> None:
    client.post(f"{HERE}work/", {**TYPED["work"], "revision": 0})
    late = client.post(f"{HERE}work/keep/", {"work": "old", "revision": 0})
    assert "Kept" not in late.content.decode()
    assert StepNote.objects.get().draft == {}


def test_leaving_keeps_everything_and_leads_to_today(client: Client) -> None:
    answer = client.post(f"{HERE}goal/", {"later": "yes", "title": "Help peo", "revision": 0})
    assert answer["Location"] == "/w/bookshop/"
    assert StepNote.objects.get().draft["title"] == ["Help peo"]
    assert "Go on with" in client.get(HERE).content.decode()


@pytest.mark.parametrize(
    ("step", "typed", "words"),
    [
        ("work", {"work": ""}, "This field is required."),
        ("goal", {"title": "Help", "review_on": REVIEW}, "A first guess will do."),
        ("hours", {"day_0": "noon"}, "is not a stretch of time"),
        ("purpose", {**TYPED["purpose"], "review_on": "2030-01-01"}, "within six months"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_saved(
    step: str, typed: dict[str, object], words: str, client: Client, workspace: Workspace
) -> None:
    answer = client.post(f"{HERE}{step}/", typed)
    assert (answer.status_code, words in answer.content.decode()) == (422, True)
    assert standings(workspace)[step] == "open"


def test_who_was_overtaken_sees_both_texts(client: Client, alice: Member) -> None:
    write_purpose(alice, "Theirs", language="en", review_on=NOW.date(), seen=0)
    answer = client.post(f"{HERE}purpose/", TYPED["purpose"])
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Theirs" in page
    assert "Readers find each other.</textarea>" in page
    assert 'name="seen" value="1"' in page
    assert Purpose.objects.count() == 1


def test_a_draft_older_than_the_newest_version_says_so(client: Client, alice: Member) -> None:
    client.post(f"{HERE}purpose/keep/", {"content": "Mine", "seen": 0, "revision": 0})
    write_purpose(alice, "Theirs", language="en", review_on=NOW.date(), seen=0)
    page = client.get(f"{HERE}purpose/").content.decode()
    assert "wrote a newer version while you were writing" in page
    assert "Mine</textarea>" in page
    assert 'name="seen" value="1"' in page


def test_channels_are_added_by_hand_and_some_rest(client: Client, workspace: Workspace) -> None:
    assert "There is no channel yet" in client.get(f"{HERE}channels/").content.decode()
    wrong = client.post(f"{HERE}channel/", {"hand-network": "linkedin", "hand-name": ""})
    assert wrong.status_code == 422
    for _ in range(2):
        client.post(f"{HERE}channel/", {"hand-network": "linkedin", "hand-name": "The Bookshop"})
    channel = Channel.objects.get()
    client.post(f"{HERE}channels/", {"resting": [channel.pk]})
    assert ChannelPlan.objects.get().state == "resting"
    assert "checked" in client.get(f"{HERE}channels/").content.decode()
    client.post(f"{HERE}channels/", {"resting": []})
    assert [plan.state for plan in ChannelPlan.objects.order_by("version")] == ["resting", "active"]


def test_tuesday_to_friday_like_monday(client: Client) -> None:
    page = client.post(f"{HERE}hours/", {"day_0": "9-12", "like_monday": "yes"}).content.decode()
    assert page.count('value="9-12"') == 5
    assert not Availability.objects.exists()


def test_the_hours_become_opening_hours_only_when_said(client: Client) -> None:
    client.post(f"{HERE}hours/", {"day_0": "9-12"})
    assert (Availability.objects.count(), OpeningHours.objects.count()) == (1, 0)


def test_a_step_that_is_none_is_not_found(client: Client) -> None:
    assert client.get(f"{HERE}nonsense/").status_code == 404
    assert client.post(f"{HERE}nonsense/keep/").status_code == 404
    assert FirstHour.objects.count() == 0


def test_what_was_kept_and_then_deleted_does_not_return(client: Client) -> None:
    for typed in ("Something rude", ""):
        client.post(f"{HERE}work/keep/", {"work": typed, "revision": 0})
    assert "Something rude" not in client.get(f"{HERE}work/").content.decode()
