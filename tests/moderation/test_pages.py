"""The pages: choose, confirm, see it marked, take it back; the log, its figures, and the table."""

import csv
import html
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Message
from stamgast.moderation import figures, operations
from stamgast.moderation.export import harmless
from stamgast.moderation.models import Act
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Member, Workspace
from tests.moderation.conftest import Hear

pytestmark = pytest.mark.django_db
LOG = "/w/bookshop/moderation/"
ClientOf = Callable[[Member], Client]
Work = Callable[..., None]
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def client(bob: Member, client_of: ClientOf) -> Client:
    return client_of(bob)


def page(answer: object) -> str:
    return html.unescape(answer.content.decode())  # type: ignore[attr-defined]


def test_a_measure_takes_two_steps_and_the_second_shows_what_will_happen(
    rude: Message, client: Client, work: Work, hidden: Callable[[], list[str]]
) -> None:
    there = f"{LOG}message/{rude.pk}/"
    first = page(client.get(there))
    assert "You idiots, go away!" in first
    assert "criticism stays and is answered" in first
    assert "Only you and whoever wrote it see it there." in first
    assert "delete what somebody else wrote" not in first, "this network can"
    given = {"measure": "hide", "reason": "insult", "note": "Rule 3"}
    second = page(client.post(there, given))
    for words in ("Hide it?", "You idiots, go away!", "see it there.", "It insults or threatens", "Rule 3"):
        assert words in second
    assert "goes on seeing it" in second
    gone = page(client.post(there, {**given, "measure": "delete"}))
    assert "It is gone here, too" in gone
    assert "goes on seeing it" not in gone
    assert not Act.objects.exists(), "nothing is decided before it was confirmed"
    back = page(client.post(there, {**given, "change": "1"}))
    assert back.count(" checked") == 2
    assert not Act.objects.exists()
    client.post(there, {**given, "confirmed": "1"})
    assert (Act.objects.get().reason, Act.objects.get().note) == ("insult", "Rule 3")
    work()
    assert hidden() == [rude.remote_id]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"measure": "hide"},
        {"measure": "hide", "reason": "it criticises us"},
        {"measure": "hide", "reason": "other"},
        {"measure": "report", "reason": "spam"},
        {"measure": "hide", "reason": "spam", "note": "x" * 301},
    ],
)
def test_without_a_reason_of_the_policy_or_the_network_nothing_is_decided(
    given: dict[str, str], rude: Message, client: Client
) -> None:
    there = f"{LOG}message/{rude.pk}/"
    assert client.post(there, {**given, "confirmed": "1"}).status_code == 422
    assert client.post(there, {**given, "confirmed": "1"}, **HTMX).status_code == 200
    assert not Act.objects.exists()


def test_a_complaint_is_said_to_stay(rude: Message, client: Client) -> None:
    there, words = f"{LOG}message/{rude.pk}/", "Criticism stays visible and is answered"
    Message.objects.update(labels=[])
    assert words not in page(client.get(there))
    Message.objects.update(labels=["complaint"])
    assert words in page(client.get(there))


def test_our_own_words_are_no_matter_of_moderation(rude: Message, client: Client) -> None:
    Message.objects.update(direction=Message.Direction.OUTBOUND)
    assert client.get(f"{LOG}message/{rude.pk}/").status_code == 404


def test_the_conversation_shows_what_was_done_and_lets_it_be_taken_back(
    hear: Hear, client: Client, bob: Member, work: Work, now: datetime
) -> None:
    message = hear("<script>alert(1)</script>")
    detail = f"/w/bookshop/conversations/{message.conversation_id}/"
    shown = page(client.get(detail))
    marks = f"{LOG}in/{message.conversation_id}/"
    assert f'hx-get="{marks}"' in shown
    assert f'id="acts-{message.pk}"' in shown
    assert f'hx-get="{LOG}message/{message.pk}/"' in shown
    assert client.get(marks).content.strip() == b""
    given = {"measure": "hide", "reason": "other", "note": "<b>Rule 9</b>", "confirmed": "1"}
    answer = client.post(f"{LOG}message/{message.pk}/", given, **HTMX).content.decode()
    assert f'hx-swap-oob="innerHTML:#acts-{message.pk}"' in answer
    for text in (answer, client.get(marks).content.decode()):
        assert "Hide it …" in text
        assert "It breaks another of our rules" in text
        assert "<b>" not in text
    work()
    text = client.get(marks).content.decode()
    assert "Hide it …" not in text
    act = Act.objects.get()
    assert f"{LOG}{act.pk}/back/" in text
    answer = client.post(f"{LOG}{act.pk}/back/", {"from": "conversation"})
    assert answer["Location"] == f"{detail}#message-{message.pk}"
    work()
    text = client.get(marks).content.decode()
    assert "Shown again" in text
    assert "/back/" not in text
    assert "cannot be taken back" in page(client.post(f"{LOG}{act.pk}/back/", follow=True))


def test_who_is_blocked_because_of_another_message_is_shown_as_blocked(
    hear: Hear, bob: Member, client: Client, now: datetime
) -> None:
    first, second = hear("Go away!"), hear("Go away, I said!")
    operations.decide(first, bob, "block", "insult", now=now)
    given = {"measure": "block", "reason": "spam", "confirmed": "1"}
    answer = page(client.post(f"{LOG}message/{second.pk}/", given, **HTMX))
    assert "Block this account …" in answer
    assert "It insults or threatens somebody" in answer
    assert Act.objects.count() == 1


@pytest.mark.parametrize(("measure", "is_ours"), [("delete", True), ("block", False)])
def test_what_we_deleted_is_not_said_to_be_deleted_by_its_author(
    measure: str, is_ours: bool, rude: Message, bob: Member, client: Client, work: Work, now: datetime
) -> None:
    operations.decide(rude, bob, measure, "insult", now=now)
    work()
    if not is_ours:
        Message.objects.update(deleted_at=now)  # as the next reading of the thread finds out
    detail = f"/w/bookshop/conversations/{rude.conversation_id}/"
    assert f'<span id="gone-{rude.pk}" hx-preserve="true">Deleted by its author.' in page(client.get(detail))
    marks = page(client.get(f"{LOG}in/{rude.conversation_id}/"))
    assert (f'hx-swap-oob="innerHTML:#gone-{rude.pk}"' in marks) == is_ours


def test_what_we_deleted_is_gone_here_and_nobody_waits_for_an_answer(
    rude: Message, bob: Member, work: Work, now: datetime
) -> None:
    act = operations.decide(rude, bob, "delete", "insult", now=now)
    work()
    rude.refresh_from_db()
    rude.conversation.refresh_from_db()
    assert (rude.deleted_at is None, rude.conversation.waiting_since) == (False, None)
    operations.follow(Act(measure="delete", message=rude, undoes=act), now=now)
    rude.refresh_from_db()
    assert rude.deleted_at is None


def test_who_may_not_reply_sees_the_marks_and_no_buttons(
    rude: Message, bob: Member, client: Client, now: datetime
) -> None:
    operations.decide(rude, bob, "hide", "insult", now=now)
    bob.role = "observer"
    bob.save()
    shown = client.get(f"{LOG}in/{rude.conversation_id}/").content.decode()
    assert "It insults or threatens somebody" in shown
    assert "<form" not in shown
    assert "Hide, delete or block" not in page(
        client.get(f"/w/bookshop/conversations/{rude.conversation_id}/")
    )


def test_what_can_be_done_about_a_message_says_whose_it_is(
    rude: Message, channel: Channel, alice: Member, client_of: ClientOf, now: datetime
) -> None:
    pillseller, later = Actor("pills", "Pillseller", "pills"), now + timedelta(minutes=61)
    pills = Note(
        id="p", attributed_to=pillseller, content="Pills!", published=later, in_reply_to=rude.remote_id
    )
    take_in(channel, [Create(pills)], now=later)
    client = client_of(alice)
    with time_machine.travel(now + timedelta(hours=2), tick=False):
        shown = page(client.get(f"/w/bookshop/conversations/{rude.conversation_id}/"))
        given = {"measure": "hide", "reason": "insult", "confirmed": "1"}
        shown_again = page(client.post(f"{LOG}message/{rude.pk}/", given, **HTMX))
    hers = "Hide, delete or block Rude 10:00"
    names = ["Hide, delete or block Pillseller 11:01", hers, "Keep it Rude 10:00"]
    assert sorted(named(shown, shown, "decide|keeping")) == names
    assert named(shown_again, shown, "decide|keeping") == [hers]


def named(part: str, whole: str, acts: str) -> list[str]:
    """Return how those who listen hear what a part of a page offers: its words, and whose message it is."""
    own = re.compile(rf'id="((?:{acts})-\d+)" aria-labelledby="\1 (said-\d+)".*?>(.*?)</(?:a|summary)>')
    words = lambda text: re.sub("<.*?>", "", text).strip()  # noqa: E731
    return [
        f"{words(act)} {words(said[1])}"
        for _, of, act in own.findall(part)
        if (said := re.search(rf'id="{of}">(.*?)</span>', whole))
    ]


@pytest.mark.parametrize(
    ("before", "decision", "after"),
    [
        ("unknown", "done", "done"),
        ("unknown", "again", "decided"),
        ("refused", "again", "decided"),
        ("refused", "done", "refused"),
        ("done", "again", "done"),
        ("decided", "again", "decided"),
    ],
)
def test_a_person_says_what_became_of_it(
    before: str, decision: str, after: str, rude: Message, bob: Member, client: Client, now: datetime
) -> None:
    act = operations.decide(rude, bob, "hide", "insult", now=now)
    Act.objects.update(state=before, problem="The network does not take this text.")
    client.post(f"{LOG}{act.pk}/settle/", {"decision": decision})
    act.refresh_from_db()
    assert act.state == after


def test_the_log_is_empty_then_full_then_narrowed(
    hear: Hear, bob: Member, client: Client, channel: Channel, now: datetime
) -> None:
    assert "Nothing is hidden" in page(client.get(LOG))
    one, two = hear("Buy pills!", Actor("pills", "Pillseller", "pills")), hear("Go away!")
    operations.decide(one, bob, "delete", "spam", now=now)
    operations.decide(two, bob, "hide", "insult", now=now)
    both = page(client.get(LOG))
    assert both.index("Rude") < both.index("Pillseller"), "the latest comes first"
    spam = page(client.get(LOG, {"reason": "spam", "channel": channel.pk}))
    assert "Pillseller" in spam
    assert "Rude" not in spam
    assert "Nothing found" in page(client.get(LOG, {"state": "refused"}))
    assert "Pillseller" in page(client.get(LOG, {"state": "nonsense", "channel": "x", "after": "forged"}))


def test_a_long_log_is_turned_over_page_by_page(
    rude: Message, bob: Member, client: Client, workspace: Workspace, now: datetime
) -> None:
    Act.objects.bulk_create(
        Act(
            workspace=workspace, channel=rude.channel, measure="hide", reason="spam", note=f"number {n}.",
            decided_at=now - timedelta(seconds=n // 3), next_try_at=now, decided_by=bob, state="done",
        )
        for n in range(120)
    )  # fmt: skip
    seen: list[str] = []
    there = LOG
    while there:
        text = page(client.get(there))
        seen += re.findall(r"number \d+\.", text)
        more = re.search(r'href="([^"]*after=[^"]*)"', text)
        there = more[1] if more else ""
    assert len(seen) == len(set(seen)) == 120


def test_the_table_has_no_formulas_and_nobodys_words(
    hear: Hear, bob: Member, client: Client, work: Work, now: datetime
) -> None:
    message = hear("=HYPERLINK(1)", Actor("x", "=cmd|' /C calc'!A0", "x"))
    act = operations.decide(message, bob, "hide", "other", '=1+1";evil', now=now)
    work()
    operations.take_back(Act.objects.get(pk=act.pk), bob, now=now)
    work()
    answer = client.get(f"{LOG}export/")
    assert answer["Content-Disposition"] == 'attachment; filename="moderation.csv"'
    text = answer.content.decode("utf-8-sig")
    assert "HYPERLINK" not in text
    assert "calc" not in text
    header, row = csv.reader(StringIO(text))
    assert dict(zip(header, row, strict=True)) == {
        "Number": str(act.pk), "Decided at": "2026-11-25 10:00", "Network": "loopback", "Channel": "Bookshop",
        "What": "Hide it", "Why": "It breaks another of our rules", "In your own words": "'=1+1\";evil",
        "Who decided": "Bob", "How it went": "Done", "Done at": "2026-11-25 10:00",
        "Taken back at": "2026-11-25 10:00",
    }  # fmt: skip


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "＝"])
def test_a_cell_that_could_be_a_formula_is_none(start: str) -> None:
    assert harmless(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("text", ["a=1", "", "7", "Rule 3", "'=1"])
def test_any_other_cell_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_figures_count_each_message_once_in_the_month_it_was_said(
    hear: Hear, bob: Member, work: Work, workspace: Workspace, now: datetime
) -> None:
    october = datetime(2026, 10, 31, 22, 30, tzinfo=UTC)  # 23:30 in Amsterdam
    november = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)  # already November there
    texts = [hear(f"Rubbish {n}", at=at) for n, at in enumerate([october, november, november, november])]
    for measure, text, reason in [
        ("hide", texts[0], "spam"),
        ("hide", texts[1], "spam"),
        ("delete", texts[1], "insult"),
        ("hide", texts[2], "spam"),
        ("block", texts[1], "insult"),
    ]:
        operations.decide(text, bob, measure, reason, now=now)
    work()
    operations.take_back(Act.objects.get(message=texts[2]), bob, now=now)
    work()
    rows = figures.months(workspace, now=now)
    assert [
        (m.month.isoformat(), m.network, m.said, m.unseen, dict(m.reasons), dict(m.others)) for m in rows
    ] == [
        ("2026-11-01", "loopback", 3, 1, {"spam": 1, "insult": 1}, {"block": 1}),
        ("2026-10-01", "loopback", 1, 1, {"spam": 1}, {}),
    ]
    assert rows[0].share == pytest.approx(100 / 3)
    assert figures.Month(now.date(), "loopback").share is None


def test_the_figures_stand_on_the_page(
    rude: Message, bob: Member, client: Client, work: Work, now: datetime
) -> None:
    operations.decide(rude, bob, "hide", "insult", now=now)
    work()
    text = page(client.get(LOG))
    assert "November 2026" in text
    assert "100.0 %" in text
    assert "It insults or threatens somebody: 1" in text


def test_charlie_sees_nothing_of_it(
    rude: Message, bob: Member, charlie: Member, client_of: ClientOf, now: datetime
) -> None:
    act = operations.decide(rude, bob, "hide", "insult", now=now)
    stranger = client_of(charlie)
    elsewhere = "/w/elsewhere/moderation/"
    assert stranger.get(f"{elsewhere}in/{rude.conversation_id}/").status_code == 404
    assert stranger.post(f"{elsewhere}message/{rude.pk}/", {"measure": "hide"}).status_code == 404
    assert stranger.post(f"{elsewhere}{act.pk}/back/").status_code == 404
    assert "Rude" not in page(stranger.get(elsewhere, {"channel": rude.channel_id}))
    assert len(list(csv.reader(StringIO(stranger.get(f"{elsewhere}export/").content.decode())))) == 1
