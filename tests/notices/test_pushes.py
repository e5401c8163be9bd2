"""What devices tell: when, once, and what a lock screen shows of it."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from stamgast.conversations import operations as inbox
from stamgast.conversations.models import Conversation
from stamgast.experts import operations as experts
from stamgast.notices import devices, glimpses, operations, pushing
from stamgast.notices.models import Device, Kind, Notice, Push
from stamgast.notices.queries import wishes, with_causes
from stamgast.notices.words import told as said_in_words
from stamgast.people.models import Contact
from stamgast.ui.times import zone
from stamgast.workspaces.models import Member, User, Workspace
from tests.factories import NOW
from tests.fakes.push_service import Browser, PushService
from tests.notices.test_mail import EVENING, HOSTILE, MORNING, NIGHT, wish

pytestmark = pytest.mark.django_db
Look = Callable[[float], list[tuple[str, str]]]
At = Callable[[float], datetime]
Tell = Callable[[float], None]
Shown = Callable[[Browser], list[dict[str, str]]]


def states() -> list[str]:
    return sorted(Push.objects.values_list("state", flat=True))


def wish_pushes(member: Member, *, shows_names: bool = False, now: datetime = NOW, **pushes: str) -> None:
    devices.wish_pushes(member, pushes, shows_names=shows_names, now=now)


def test_a_device_is_told_once_without_any_name(
    waiting: Conversation, phone: Browser, seen: Look, tell: Tell, shown: Shown
) -> None:
    seen(80)
    tell(80.2)
    assert shown(phone) == []  # who has the page open needs no push
    for minutes in (80.4, 81, 82):
        tell(minutes)
    notice = Notice.objects.get()
    (told,) = shown(phone)
    assert (told["title"], told["body"]) == ("A promise runs out soon", "The Bookshop")
    assert told["link"] == f"/w/bookshop/notices/{notice.pk}/"
    assert states() == ["sent"]
    assert Device.objects.get().reached_at is not None


def test_names_are_told_to_who_wishes_so(
    waiting: Conversation, alice: Member, phone: Browser, seen: Look, tell: Tell, shown: Shown
) -> None:
    wish_pushes(alice, shows_names=True)
    seen(80)
    tell(81)
    (told,) = shown(phone)
    assert told["title"] == "Trijn waits, and the time you promised is almost up"
    assert told["body"].startswith("Bookshop · since ")


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("count", [1, 2])
def test_no_kind_tells_a_strangers_name_unasked(
    kind: Kind, count: int, waiting: Conversation, alice: Member, phone: Browser, at: At
) -> None:
    Contact.objects.update(name="Wonderwoman")
    rows = [
        Notice(member=alice, kind=kind, event=f"{kind}:{n}", conversation=waiting, channel=waiting.channel,
               made_at=at(0), cause_at=at(0), ends_at=at(9))
        for n in range(count)
    ]  # fmt: skip
    Notice.objects.bulk_create(rows)
    notices = list(with_causes(Notice.objects.order_by("pk")))
    wanted = wishes([alice.pk])[alice.pk]
    message = glimpses.message_about(Device.objects.get(), notices, count, wanted, at(0))
    assert "Wonderwoman" not in message.content.decode()
    assert "Bookshop" in message.content.decode()
    wanted.shows_names = True
    message = glimpses.message_about(Device.objects.get(), notices, count, wanted, at(0))
    assert (
        said_in_words(notices[0], zone("UTC"), at(0)).title.split("Wonderwoman")[0]
        in message.content.decode()
    )
    assert len(message.topic) <= 32


def test_a_hostile_name_is_harmless_and_short(
    waiting: Conversation, alice: Member, phone: Browser, seen: Look, tell: Tell, shown: Shown
) -> None:
    Contact.objects.update(name=(HOSTILE + " ") * 3)
    wish_pushes(alice, shows_names=True)
    seen(80)
    tell(81)
    (told,) = shown(phone)
    assert not set("\r\n\x07\u202e") & set("".join(told.values()))
    assert len(told["title"]) <= glimpses.TITLE


def test_what_is_said_of_one_wait_takes_the_place_of_what_was_said_before(
    waiting: Conversation, phone: Browser, service: PushService, seen: Look, tell: Tell, shown: Shown
) -> None:
    for minutes in (80, 100, 150):
        seen(minutes)
        tell(minutes + 2)
    assert [told["title"] for told in shown(phone)] == [
        "A promise runs out soon",
        "A promise is broken",
        "Somebody still waits, long after it was promised",
    ]
    assert len({told["tag"] for told in shown(phone)}) == 1
    assert len(service.waiting(phone)) == 1  # a phone that was off all the time tells the last alone
    assert {ask.headers["Urgency"] for ask in service.arrived} == {"high"}


def test_answers_to_two_questions_stand_beside_each_other_and_a_correction_in_place_of_its_answer(
    waiting: Conversation, alice: Member, phone: Browser, seen: Look, tell: Tell, shown: Shown
) -> None:
    asked = []
    for number in (1, 2):
        asking = experts.Asking(None, f"dora{number}@post.example", "How old?", NOW + timedelta(days=1), ())
        asked.append(experts.ask(waiting, alice, asking, now=NOW)[0])
    for minute, place, answer in ((5, 0, "From 1923."), (10, 1, "Oak."), (15, 0, "From 1932, I mean.")):
        experts.answer(asked[place], answer, now=NOW + timedelta(minutes=minute))
        seen(minute)
        tell(minute + 2)
    first, second, corrected = (told["tag"] for told in shown(phone))
    assert first == corrected != second


def test_the_push_service_learns_neither_text_nor_what_it_is_about(
    waiting: Conversation, alice: Member, service: PushService, phone: Browser, seen: Look, tell: Tell
) -> None:
    other = service.browser()
    devices.add(alice, other.subscription, "Chrome on Windows", now=NOW)
    seen(80)
    tell(81)
    first, second = service.arrived
    assert (
        first.headers["Topic"] != second.headers["Topic"]
    )  # two devices of one person are not told together
    assert b"promise" not in first.body + second.body


@pytest.mark.parametrize("act", ["answer", "resolve", "read"])
def test_what_is_settled_or_read_meanwhile_is_not_told(
    act: str,
    waiting: Conversation,
    alice: Member,
    phone: Browser,
    at: At,
    seen: Look,
    tell: Tell,
    shown: Shown,
) -> None:
    seen(80)
    if act == "answer":
        waiting.refresh_from_db()
        inbox.reply(waiting, alice, "It is.", submission="s", seen_revision=waiting.revision, now=at(80.1))
    elif act == "resolve":
        inbox.resolve(waiting, alice, Conversation.Outcome.CHATTED, now=timezone.now())
    else:
        operations.read_all(alice, now=at(80.1))
    seen(80.2)
    tell(81)
    assert (shown(phone), states()) == ([], ["dropped"])


def test_settled_between_claiming_and_sending_it_is_not_told(
    waiting: Conversation, alice: Member, phone: Browser, at: At, seen: Look, shown: Shown
) -> None:
    seen(80)
    (batch,) = pushing.claim_due(at(81))
    operations.read_all(alice, now=at(81))
    pushing.send(batch, at(81))
    assert (shown(phone), states()) == ([], ["dropped"])


def test_quiet_hours_are_kept_and_what_came_in_them_is_told_together(
    waiting: Conversation, phone: Browser, at: At, seen: Look, tell: Tell, shown: Shown
) -> None:
    Conversation.objects.update(waiting_since=at(EVENING - 80), due_at=at(EVENING + 20))
    seen(EVENING)
    seen(EVENING + 20)
    inbox.add_note(waiting, None, "@Alice?")  # type: ignore[arg-type]
    waiting.internal_notes.update(written_at=at(NIGHT - 1))
    seen(NIGHT)
    for minutes in (NIGHT + 1, MORNING - 1):
        tell(minutes)
    assert shown(phone) == []
    tell(MORNING)
    (told,) = shown(phone)
    assert (told["title"], told["body"], told["link"]) == (
        "2 things for you",
        "The Bookshop",
        "/w/bookshop/notices/",
    )
    tell(MORNING + 30)
    assert len(shown(phone)) == 1


def test_what_may_be_loud_is_told_at_night(
    waiting: Conversation, alice: Member, phone: Browser, at: At, seen: Look, tell: Tell, shown: Shown
) -> None:
    wish(alice, loud=("alarm",))
    Conversation.objects.update(waiting_since=at(EVENING - 80), due_at=at(EVENING + 20))
    for minutes in (EVENING, EVENING + 20):
        seen(minutes)
        tell(minutes + 1)
    assert [told["title"] for told in shown(phone)] == ["A promise is broken"]


@pytest.mark.parametrize(
    ("begins", "loud", "hours"),
    [("20:00", (), 8.65), ("20:00", ("warning",), 12), ("08:00", (), 12), ("11:22", (), 1 / 60)],
)
def test_no_phone_that_is_switched_on_at_night_tells_what_was_for_the_day(
    begins: str,
    loud: tuple[str, ...],
    hours: float,
    waiting: Conversation,
    alice: Member,
    service: PushService,
    phone: Browser,
    at: At,
    seen: Look,
    tell: Tell,
) -> None:
    quiet = (time.fromisoformat(begins), time(8))
    operations.wish(alice, mails={}, digest_at=time(9), quiet_hours=quiet, loud=loud, now=at(0))
    seen(80)
    tell(81)
    (ask,) = service.arrived
    assert int(ask.headers["TTL"]) == pytest.approx(hours * 3600, abs=61)


def test_a_digest_gathers_the_day(
    waiting: Conversation, alice: Member, phone: Browser, seen: Look, tell: Tell, shown: Shown
) -> None:
    wish_pushes(alice, warning="digest", alarm="digest", escalation="digest")
    for minutes in (80, 100, 150, 200):
        seen(minutes)
        tell(minutes + 3)
    tell(MORNING + 59)
    assert shown(phone) == []
    tell(MORNING + 60)
    assert [told["title"] for told in shown(phone)] == ["Somebody still waits, long after it was promised"]


def test_never_means_never_also_for_what_waits(
    waiting: Conversation, alice: Member, phone: Browser, at: At, seen: Look, tell: Tell, shown: Shown
) -> None:
    seen(80)
    wish_pushes(alice, now=at(80.1), warning="never", alarm="never")
    tell(81)
    seen(100)
    tell(102)
    assert (shown(phone), states()) == ([], ["dropped"])


def test_what_happens_within_a_minute_is_told_together(
    waiting: Conversation, alice: Member, phone: Browser, at: At, tell: Tell, shown: Shown
) -> None:
    for minute, n in ((0, 0), (0.5, 1), (0.9, 2)):
        event = Notice(member=alice, kind=Kind.MENTIONED, event=f"m{n}", made_at=at(minute))
        event.save()
        Push.objects.create(device=Device.objects.get(), notice=event, due_at=at(minute))
        tell(minute)
    tell(0.99)
    assert len(shown(phone)) == 1
    tell(1)
    assert [told["title"] for told in shown(phone)] == ["You are named in a note", "3 things for you"]


def test_every_device_is_told_and_a_new_one_only_of_what_is_new(
    waiting: Conversation,
    alice: Member,
    service: PushService,
    phone: Browser,
    at: At,
    seen: Look,
    tell: Tell,
    shown: Shown,
) -> None:
    seen(80)
    laptop = service.browser()
    devices.add(alice, laptop.subscription, "Chrome on Windows", now=at(80))
    tell(81)
    seen(100)
    tell(101)
    assert [len(shown(browser)) for browser in (phone, laptop)] == [2, 1]


def test_who_may_not_sign_in_is_told_nothing(
    waiting: Conversation, alice: Member, phone: Browser, seen: Look, tell: Tell, shown: Shown
) -> None:
    seen(80)
    User.objects.filter(pk=alice.user_id).update(is_active=False)
    tell(81)
    seen(100)
    tell(101)
    assert (shown(phone), states()) == ([], ["dropped"])


def test_it_is_told_in_the_members_language(
    waiting: Conversation,
    phone: Browser,
    alice: Member,
    live_in: Callable[..., None],
    seen: Look,
    tell: Tell,
    shown: Shown,
) -> None:
    live_in(alice, "Europe/Amsterdam", "nl")
    seen(80)
    tell(81)
    assert shown(phone)[0]["lang"] == "nl"
    assert shown(phone)[0]["title"] != "A promise runs out soon"


def test_without_devices_nothing_is_planned(waiting: Conversation, seen: Look) -> None:
    seen(80)
    assert states() == []


def test_workspace_names_are_one_line(
    waiting: Conversation, phone: Browser, seen: Look, tell: Tell, shown: Shown
) -> None:
    Workspace.objects.update(name="Book\nshop")
    seen(80)
    tell(81)
    assert shown(phone)[0]["body"] == "Book shop"
