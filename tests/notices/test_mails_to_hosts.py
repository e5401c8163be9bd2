"""Mails to hosts keep to quiet hours: what can wait does, what would be over by then goes out at once."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest
from django.core.mail import EmailMessage

from stamgast.channels.models import Channel
from stamgast.notices.glimpses import message_about
from stamgast.notices.models import Device, Notice, Push, When, Wishes
from stamgast.notices.operations import wish
from stamgast.notices.quiet import quiet_until
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post, Variant
from stamgast.publishing import operations
from stamgast.publishing.giveaways import Decided, decide
from stamgast.publishing.jobs import hold_hostless, remind_hosts, remind_of_afters
from stamgast.publishing.models import Publication, Untold
from stamgast.timelog import hand_overs
from stamgast.timelog.jobs import tell
from stamgast.timelog.models import HandOver
from stamgast.workspaces.models import AuditEntry, Member
from stamgast.workspaces.reaching import can_wait
from tests.factories import make_publication

pytestmark = pytest.mark.django_db
At = Callable[[float], datetime]
Seen = Callable[[float], list[tuple[str, str]]]
State = Delivery.State
DIGEST = 23 * 60.0
"""The minute of the next nine o'clock in the morning, when mails come together."""

QUIET_ENDS = 120.0
"""The minute in which it is loud for Bob again."""


@pytest.fixture(autouse=True)
def quiet_for_bob(alice: Member, bob: Member) -> Wishes:
    """It is quiet for Bob from ten, which is now, until noon; never for Alice."""
    Wishes.objects.create(member=alice, quiet_from=time(0), quiet_to=time(0))
    return Wishes.objects.create(member=bob, quiet_from=time(10), quiet_to=time(12))


@pytest.fixture
def plan(channel: Channel, at: At) -> Callable[..., Publication]:
    """Return what plans a post that goes out so many minutes from now."""

    def make(host: Member, minutes: float, idea: str = "A chair") -> Publication:
        post = Post.objects.create(workspace=host.workspace, idea=idea)
        made = make_publication(Variant.objects.create(post=post, channel=channel, content=idea), host)
        Publication.objects.filter(pk=made.pk).update(due_at=at(minutes), planned_wall=at(minutes))
        made.refresh_from_db()
        return made

    return make


def to_bob(letters: list[EmailMessage]) -> list[str]:
    return [str(letter.subject) for letter in letters if letter.to == ["bob@bookshop.example"]]


@pytest.mark.parametrize(
    ("minute", "loud", "until"),
    [(-1, [], None), (0, [], QUIET_ENDS), (119, [], QUIET_ENDS), (120, [], None), (60, ["host"], None)],
)
def test_quiet_for_a_host_ends_when_they_said(
    minute: float, loud: list[str], until: float | None, bob: Member, at: At
) -> None:
    Wishes.objects.filter(member=bob).update(loud=loud)
    assert quiet_until(bob, at(minute)) == (None if until is None else at(until))


def test_who_never_said_anything_has_the_quiet_hours_of_most(bob: Member, at: At) -> None:
    Wishes.objects.filter(member=bob).delete()
    assert quiet_until(bob, at(0)) is None
    assert quiet_until(bob, at(10 * 60)) == at(22 * 60), "from eight in the evening until eight"


@pytest.mark.parametrize(
    ("minute", "happens", "can"),
    [(0, None, True), (0, 119, False), (0, 120, False), (0, 121, True), (0, -5, False), (120, 500, False)],
)
def test_what_happens_before_quiet_ends_cannot_wait(
    minute: float, happens: float | None, can: bool, bob: Member, at: At
) -> None:
    happens_at = None if happens is None else at(happens)
    assert can_wait(bob, at(minute), happens_at=happens_at) is can


def test_what_is_held_is_told_when_quiet_is_over_and_once(
    alice: Member, plan: Callable[..., Publication], at: At, mailoutbox: list[EmailMessage]
) -> None:
    plan(alice, 300)
    hold_hostless(at(0))
    assert [letter.to for letter in mailoutbox] == [["alice@bookshop.example"]], "for her it is not quiet"
    plan(alice, 400, "A lamp")
    for minute in (1, 119):
        hold_hostless(at(minute))
    assert to_bob(mailoutbox) == []
    for minute in (120, 121):
        hold_hostless(at(minute))
    assert to_bob(mailoutbox) == ["Held: 2 posts have nobody who stays with them"]
    assert len(mailoutbox) == 3
    assert not Untold.objects.exists()


def test_what_would_go_out_before_is_told_at_once_with_all_that_waits(
    alice: Member, plan: Callable[..., Publication], at: At, mailoutbox: list[EmailMessage]
) -> None:
    plan(alice, 300)
    hold_hostless(at(0))
    plan(alice, 90, "A lamp")
    hold_hostless(at(1))
    assert to_bob(mailoutbox) == ["Held: 2 posts have nobody who stays with them"]
    hold_hostless(at(QUIET_ENDS))
    assert len(to_bob(mailoutbox)) == 1


@pytest.mark.parametrize("state", [State.SCHEDULED, State.CANCELLED])
def test_what_is_not_held_any_more_is_told_nobody(
    state: str, alice: Member, plan: Callable[..., Publication], at: At, mailoutbox: list[EmailMessage]
) -> None:
    plan(alice, 60 * 24 * 20)  # far ahead: it is not held again
    Untold.objects.create(
        publication=Publication.objects.get(), member=Member.objects.get(user__first_name="Bob")
    )
    Delivery.objects.update(state=state)
    hold_hostless(at(1))
    assert (mailoutbox, list(Untold.objects.all())) == ([], [])


def test_who_leaves_the_team_is_told_nothing(
    alice: Member, bob: Member, plan: Callable[..., Publication], at: At, mailoutbox: list[EmailMessage]
) -> None:
    plan(alice, 300)
    hold_hostless(at(0))
    bob.delete()
    hold_hostless(at(QUIET_ENDS))
    assert to_bob(mailoutbox) == []


@pytest.mark.parametrize("state", [State.PUBLISHED, State.HAND, State.ASK, State.REJECTED, State.MISSED])
def test_who_hosts_at_this_moment_is_told_at_this_moment(
    state: str, bob: Member, plan: Callable[..., Publication], at: At, mailoutbox: list[EmailMessage]
) -> None:
    plan(bob, 0)
    Delivery.objects.update(state=state, published_at=at(0) if state == State.PUBLISHED else None)
    remind_hosts(at(1))
    assert len(to_bob(mailoutbox)) == 1


def test_what_is_found_missed_later_waits_until_the_morning(
    bob: Member, plan: Callable[..., Publication], at: At, mailoutbox: list[EmailMessage]
) -> None:
    Wishes.objects.filter(member=bob).update(quiet_from=time(20), quiet_to=time(8))
    half_past_eight, eleven, eight = 630, 780, 1320
    plan(bob, half_past_eight)
    Delivery.objects.update(state=State.MISSED)
    for minute in (eleven, eight - 1):
        remind_hosts(at(minute))
    assert mailoutbox == []
    for _beat in range(2):
        remind_hosts(at(eight))
    assert to_bob(mailoutbox) == ["It did not go out in time"]


def test_what_comes_after_a_give_away_waits(
    bob: Member, plan: Callable[..., Publication], at: At, mailoutbox: list[EmailMessage]
) -> None:
    found = plan(bob, -60 * 24)
    decide(found.variant.post, bob, Decided(True, "Birthday", "We say who won.", days_after=1))
    Delivery.objects.update(state=State.PUBLISHED, published_at=found.due_at)
    remind_of_afters(at(60))
    assert mailoutbox == []
    for _beat in range(2):
        remind_of_afters(at(QUIET_ENDS))
    assert to_bob(mailoutbox) == ["After the give-away: “A chair”"]


@pytest.mark.parametrize(("due", "told"), [(90, True), (300, False)])
def test_who_is_asked_to_host_hears_it_in_time(
    due: float, told: bool, alice: Member, bob: Member, plan: Callable[..., Publication], at: At,
    mailoutbox: list[EmailMessage],
) -> None:  # fmt: skip
    hand_overs.ask(plan(alice, due), alice, bob, "", now=at(0))
    tell(at(1))
    assert bool(to_bob(mailoutbox)) is told
    for _beat in range(2):
        tell(at(QUIET_ENDS))
    assert to_bob(mailoutbox) == ["Alice asks you to host"]


@pytest.mark.parametrize(("due", "told"), [(90, True), (300, False)])
def test_who_asked_hears_the_answer_in_time(
    due: float, told: bool, alice: Member, bob: Member, plan: Callable[..., Publication], at: At,
    mailoutbox: list[EmailMessage],
) -> None:  # fmt: skip
    asked = hand_overs.ask(plan(bob, due), bob, alice, "", now=at(0))
    assert hand_overs.decline(asked, alice, now=at(0) + timedelta(seconds=5))
    tell(at(1))
    assert bool(to_bob(mailoutbox)) is told
    for _beat in range(2):
        tell(at(QUIET_ENDS))
    assert to_bob(mailoutbox) == ["Alice cannot host"]
    assert HandOver.objects.get().settled_told_at is not None


@pytest.fixture
def take_over(alice: Member, at: At) -> Callable[[Publication, float], None]:
    """Return what gives a post of Bob's to Alice in a minute."""

    def take(found: Publication, minute: float) -> None:
        operations.take_over_hosting(found, alice)
        AuditEntry.objects.update(at=at(minute))

    return take


IN_TIME = [
    pytest.param(-1, 90, 1, id="before quiet begins"),
    pytest.param(0, 90, 2, id="in quiet hours"),
    pytest.param(0, -30, 2, id="while it is hosted"),
    pytest.param(0, 300, QUIET_ENDS, id="after quiet hours, before the digest"),
    pytest.param(0, DIGEST, QUIET_ENDS, id="with the digest"),
    pytest.param(0, DIGEST + 60, DIGEST, id="after the digest"),
    pytest.param(0, -120, DIGEST, id="hosting is over"),
]
"""In which minute the host changes, in which the post goes out, and in which the mail about it goes out."""


@pytest.mark.parametrize(("minute", "due", "told"), IN_TIME)
def test_who_hosts_no_more_hears_it_before_it_goes_out(
    minute: float, due: float, told: float, bob: Member, plan: Callable[..., Publication],
    take_over: Callable[[Publication, float], None], seen: Seen, post: Callable[[float], None],
    mailoutbox: list[EmailMessage],
) -> None:  # fmt: skip
    take_over(plan(bob, due), minute)
    seen(minute)
    post(told - 1)
    assert to_bob(mailoutbox) == []
    for _beat in range(2):
        post(told)
    assert to_bob(mailoutbox) == ["The Bookshop: You host a post now, or somebody else does for you"]


@pytest.mark.parametrize(("minute", "due", "told"), IN_TIME)
def test_devices_tell_it_before_it_goes_out(
    minute: float, due: float, told: float, bob: Member, plan: Callable[..., Publication], at: At,
    take_over: Callable[[Publication, float], None], seen: Seen,
) -> None:  # fmt: skip
    Wishes.objects.filter(member=bob).update(pushes={"host": When.DIGEST})
    Device.objects.create(member=bob, fingerprint="x", name="A phone", added_at=at(0))
    take_over(plan(bob, due), minute)
    seen(minute)
    sooner = timedelta(minutes=1, seconds=40) if told == minute + 2 else timedelta()
    assert Push.objects.get().due_at == at(told) - sooner


@pytest.mark.parametrize(("due", "told"), [(90, 12.0), (300, QUIET_ENDS)])
def test_other_wishes_let_it_go_out_in_time_too(
    due: float, told: float, bob: Member, plan: Callable[..., Publication], at: At,
    take_over: Callable[[Publication, float], None], seen: Seen,
) -> None:  # fmt: skip
    Device.objects.create(member=bob, fingerprint="x", name="A phone", added_at=at(0))
    take_over(plan(bob, due), 0)
    seen(0)
    given = {"digest_at": time(9), "quiet_hours": (time(10), time(12)), "loud": []}
    wish(bob, mails={}, now=at(10), **given)  # type: ignore[arg-type]
    assert Notice.objects.get().mail_at == at(told)
    assert Push.objects.get().due_at <= at(told)
    wish(bob, mails={"host": When.NEVER}, now=at(11), **given)  # type: ignore[arg-type]
    assert Notice.objects.get().mail == Notice.Mail.NONE


def test_a_phone_switched_on_in_quiet_hours_tells_it_while_it_matters(
    bob: Member, plan: Callable[..., Publication], at: At,
    take_over: Callable[[Publication, float], None], seen: Seen,
) -> None:  # fmt: skip
    phone = Device.objects.create(member=bob, fingerprint="x", name="A phone", added_at=at(0))
    phone.subscription = {"secret": "x"}
    take_over(plan(bob, 90), -30)
    seen(-30)
    told, wanted = [Notice.objects.get()], Wishes.objects.get(member=bob)
    assert message_about(phone, told, 1, wanted, at(-30)).lives > timedelta(hours=1)
    Publication.objects.update(due_at=at(300))
    assert message_about(phone, [Notice.objects.get()], 1, wanted, at(-30)).lives == timedelta(minutes=30)


@pytest.mark.parametrize("kind", ["mails", "pushes"])
def test_what_is_moved_to_before_it_is_told_is_told_at_once(
    kind: str, bob: Member, plan: Callable[..., Publication], at: At,
    take_over: Callable[[Publication, float], None], seen: Seen, post: Callable[[float], None],
    mailoutbox: list[EmailMessage],
) -> None:  # fmt: skip
    Wishes.objects.filter(member=bob).update(pushes={"host": When.DIGEST})
    Device.objects.create(member=bob, fingerprint="x", name="A phone", added_at=at(0))
    take_over(plan(bob, DIGEST + 60), 0)
    seen(0)
    Publication.objects.update(due_at=at(DIGEST + 30))
    seen(1)
    told = Push.objects.values_list if kind == "pushes" else Notice.objects.values_list
    when = "due_at" if kind == "pushes" else "mail_at"
    assert list(told(when, flat=True)) == [at(DIGEST)]
    Publication.objects.update(due_at=at(90))
    seen(2)
    assert list(told(when, flat=True)) == [at(2)]
    post(2)
    assert len(to_bob(mailoutbox)) == 1


@pytest.mark.parametrize(("minute", "due", "told"), [(0, 60, 2), (60, 120, 62), (70, 130, QUIET_ENDS)])
def test_who_hosts_soon_hears_it_before_it_goes_out(
    minute: float, due: float, told: float, bob: Member, plan: Callable[..., Publication], at: At, seen: Seen,
    post: Callable[[float], None], mailoutbox: list[EmailMessage],
) -> None:  # fmt: skip
    Wishes.objects.filter(member=bob).update(mails={"hosting": When.AT_ONCE})
    Device.objects.create(member=bob, fingerprint="x", name="A phone", added_at=at(0))
    plan(bob, due)
    assert seen(minute) == [("Bob", "hosting")]
    sooner = timedelta(minutes=1, seconds=40) if told == minute + 2 else timedelta()
    assert Push.objects.get().due_at == at(told) - sooner
    post(told - 1)
    assert to_bob(mailoutbox) == []
    post(told)
    assert to_bob(mailoutbox) == ["The Bookshop: You host soon"]
