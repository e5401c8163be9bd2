"""Whatever people do to posts, in any order, and whatever goes wrong meanwhile: it ends as the model says."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from stamgast.approval import operations as approval
from stamgast.approval.comments import Speaker
from stamgast.approval.models import Step
from stamgast.approval.steps import keep
from stamgast.channels.models import Channel
from stamgast.hours.models import Absence
from stamgast.hours.operations import add_absence, remove_absence
from stamgast.networks.adapters.loopback.faults import plan_fault
from stamgast.outbox import sending
from stamgast.outbox.states import LOOKS, State
from stamgast.planner import operations as planner
from stamgast.planner.models import Post as RealPost
from stamgast.publishing import operations, pausing
from stamgast.publishing.operations import NotReady
from stamgast.publishing.timing import Plan
from tests.faults import expected
from tests.faults.conftest import Clock
from tests.faults.expected import Post, Town
from tests.faults.shop import A_SECOND, AN_HOUR, DEATHS, STYLES, ZONE, Shop, mortal_workers
from tests.faults.size import EXAMPLES, STEPS

pytestmark = [pytest.mark.fault, pytest.mark.django_db]
A_MINUTE = timedelta(minutes=1)
MOST_FAILURES = 6
"""More in a row would make a channel rest for longer than the half hour in which everything settles."""

HOSTS = st.sampled_from(("Alice", "Bob"))
ANY, CHANNEL, AHEAD = st.integers(0, 30), st.integers(0, 2), st.integers(0, 8)
OPEN, CLOSED = 7, 18
FAULTS = (
    "unavailable", "rate_limited", "rejected", "unauthorized", "outcome_unknown_before",
    "outcome_unknown_after", "",
)  # fmt: skip


class Publishing(RuleBasedStateMachine):
    """Posts on three channels, two people who host them, workers; between two steps nothing is half done."""

    def __init__(self, clock: Clock, workers: int = 1) -> None:
        super().__init__()
        self.clock, self.shop = clock, Shop(clock, workers)
        self.alice = self.shop.members["Alice"]
        self.town = Town([expected.Channel(style == "key") for style in STYLES], clock.at)
        self.variants: dict[int, int] = {}
        self.absences: list[Absence] = []
        self.texts = 0
        for ahead in range(1, 7):
            self.write_and_schedule(ahead % 3, "Alice", ahead)

    def teardown(self) -> None:
        self.shop.close()

    # What people do.

    @rule(number=CHANNEL, host=HOSTS, ahead=AHEAD)
    def write_and_schedule(self, number: int, host: str, ahead: int) -> None:
        post = RealPost.objects.create(
            workspace=self.alice.workspace, idea="A chair", written_by=self.alice, helps_somebody=True,
            same_text_reason="Only the number of the chair differs.",
        )  # fmt: skip
        variant, text = planner.add_text(post, self.shop.channels[number]), self._words()
        planner.write(variant, planner.Written(text, revision=variant.revision))
        self.variants[len(self.variants)] = variant.pk
        self.town.posts[len(self.town.posts)] = Post(self.town.channels[number], text)
        self.schedule(-1, host, ahead)

    @precondition(lambda self: self.town.drafts())
    @rule(pick=ANY, host=HOSTS, ahead=AHEAD)
    def schedule(self, pick: int, host: str, ahead: int) -> None:
        (pk, post), (wall, due) = self._pick(pick, self.town.drafts()), self._slot(ahead)
        if self.town.is_taken(post.channel, due):
            return
        may = self._may_plan(post, due, host) and not post.channel.is_cut_off and post.is_approved
        plan = Plan(wall, self.shop.members[host])
        do = partial(operations.schedule, self.shop.variant(pk), plan, self.alice, now=self.clock.at)
        assert _took(do) == may
        if may:
            post.tries, post.is_there = 0, False
            self._planned(post, due, host)
        self._rest()

    @precondition(lambda self: self.town.planned())
    @rule(pick=ANY, host=HOSTS, ahead=AHEAD)
    def move(self, pick: int, host: str, ahead: int) -> None:
        (pk, post), (wall, due) = self._pick(pick, self.town.planned()), self._slot(ahead)
        if self.town.is_taken(post.channel, due):
            return
        may = self._may_plan(post, due, host) and post.may_change
        plan = Plan(wall, self.shop.members[host])
        do = partial(operations.move, self.shop.publication(pk), plan, self.alice, now=self.clock.at)
        assert _took(do) == may
        if may:
            self._planned(post, due, host)
        self._rest()

    @precondition(lambda self: self.town.posts)
    @rule(pick=ANY)
    def edit(self, pick: int) -> None:
        (pk, post), text = self._pick(pick, [*self.town.posts.values()]), self._words()
        variant = self.shop.variant(pk)
        if post.state == "draft":
            planner.write(variant, planner.Written(text, revision=variant.revision))
            post.text = text
            return
        written = planner.Written(text, revision=variant.revision)
        do = partial(operations.rewrite, self.shop.publication(pk), written, self.alice)
        assert _took(do) == post.may_change
        if post.may_change:
            post.text = text
            if not post.is_approved:
                post.hold(by_pause=post.is_held_by_pause)
        self._rest()

    @precondition(lambda self: self.town.planned())
    @rule(pick=ANY)
    def cancel(self, pick: int) -> None:
        pk, post = self._pick(pick, self.town.planned())
        may = post.may_change or post.state == State.REJECTED
        assert operations.cancel(self.shop.publication(pk), self.alice) == may
        if may:
            post.state, post.is_held_by_pause = "draft", False

    @precondition(lambda self: self.town.planned())
    @rule(pick=ANY)
    def hold(self, pick: int) -> None:
        pk, post = self._pick(pick, self.town.planned())
        assert operations.hold(self.shop.publication(pk), self.alice) == post.may_change
        if post.may_change:
            post.hold()

    @precondition(lambda self: self.town.planned() and not self.town.is_crowded())
    @rule(pick=ANY)
    def release(self, pick: int) -> None:
        held = [post for post in self.town.planned() if post.state == State.HELD]
        pk, post = self._pick(pick, held or self.town.planned())
        is_away = self.town.is_away(post.host, post.due)
        may = not self.town.is_paused and not is_away and post.is_approved and post.state == State.HELD
        do = partial(operations.release, self.shop.publication(pk), self.alice)
        assert _took(do) == may
        if may:
            post.state = State.SCHEDULED
        self._rest()

    @precondition(lambda self: self.town.unapproved())
    @rule(pick=ANY)
    def approve(self, pick: int) -> None:
        pk, post = self._pick(pick, self.town.unapproved())
        asking = approval.Asking(self.clock.at + timedelta(days=1))
        review = approval.ask(self.shop.variant(pk), self.alice, asking, now=self.clock.at)
        approval.approve(review.turns.get(), Speaker(self.shop.members["Bob"]), now=self.clock.at)
        post.approved = post.text

    @precondition(lambda self: self.town.planned() and not self.town.is_crowded())
    @rule(pick=ANY, decision=st.sampled_from(("there", "again", "retry")))
    def settle(self, pick: int, decision: str) -> None:
        stuck = [post for post in self.town.planned() if post.state in (State.ASK, State.REJECTED)]
        pk, post = self._pick(pick, stuck or self.town.planned())
        is_allowed = decision == "there" or (not self.town.is_paused and post.is_approved)
        may = is_allowed and post.state == (State.REJECTED if decision == "retry" else State.ASK)
        publication = self.shop.publication(pk)
        do = partial(operations.settle, publication, self.alice, decision, now=self.clock.at)
        assert _took(do) == may
        if may and decision == "there":
            post.state = State.PUBLISHED
        elif may:
            post.state, post.next_try = State.SCHEDULED, self.clock.at
            post.late = self.clock.at + expected.HOSTING
            if decision == "retry" and post.channel.remembers_keys:
                post.is_there = False  # under a new key
        self._rest()

    @rule()
    def pause_or_go_on(self) -> None:
        if not self.town.is_paused:
            assert pausing.pause_all(self.alice, "A storm", now=self.clock.at)
            self.town.pause()
        elif not self.town.is_crowded():
            assert pausing.go_on(self.alice, now=self.clock.at) is not None
            self.town.now = self.clock.at
            self.town.go_on()
        self._rest()

    # What goes wrong, and is mended.

    @rule(host=HOSTS, ahead=AHEAD, hours=st.integers(1, 8))
    def is_away(self, host: str, ahead: int, hours: int) -> None:
        _, begin = self._slot(ahead)
        end = begin + hours * AN_HOUR
        self.absences.append(add_absence(self.shop.members[host], from_at=begin, to_at=end))
        self.town.away.append((host, begin, end))
        self._rest()

    @precondition(lambda self: self.absences)
    @rule(pick=ANY)
    def is_back(self, pick: int) -> None:
        index = pick % len(self.absences)
        remove_absence(self.absences.pop(index))
        self.town.away.pop(index)
        self._rest()

    @precondition(lambda self: not self.town.channels[-1].asks_for_approval)
    @rule()
    def ask_for_approval(self) -> None:
        keep(Step(name="Facts", is_for_others=False), self.shop.channels[-1], self.alice)
        self.town.channels[-1].asks_for_approval = True
        self._rest()

    @rule(
        number=CHANNEL, kinds=st.lists(st.sampled_from(FAULTS), max_size=4), looks=st.integers(0, LOOKS),
        boundary=st.sampled_from(DEATHS), hours=st.integers(1, 4),
    )  # fmt: skip
    def bad_hours(self, number: int, kinds: list[str], looks: int, boundary: str, hours: int) -> None:
        """On a channel with a post in an hour requests fail, then looks for them, and a worker dies."""
        self.write_and_schedule(number, "Bob", 1)
        channel, place = self.town.channels[number], self.shop.place(number)
        if channel.failures + len(channel.faults) + len(kinds) + channel.blind_looks <= MOST_FAILURES:
            for kind in kinds:
                plan_fault(place, "publish", kind)  # type: ignore[arg-type]
            channel.faults.extend(kinds)
            plan_fault(place, "find", "unavailable", times=looks)
            channel.blind_looks += looks
        channel.death = self.shop.deaths[self.shop.channels[number].pk] = boundary
        self._rest(hours)

    @precondition(lambda self: self.town.cut_off() and not self.town.is_crowded())
    @rule()
    def reconnect(self) -> None:
        number = self.town.channels.index(self.town.cut_off()[0])
        rows = Channel.objects.filter(pk=self.shop.channels[number].pk)
        rows.update(state=Channel.State.ACTIVE, not_before=None)
        self.town.channels[number].is_cut_off = False
        self._rest()

    @rule(hours=st.integers(1, 10))
    def time_passes(self, hours: int) -> None:
        self._rest(hours)

    # What must hold.

    @invariant()
    def it_is_as_expected(self) -> None:
        real = {number: self.shop.as_it_is(pk) for number, pk in self.variants.items()}
        assert real == {number: _as_expected(post) for number, post in self.town.posts.items()}
        assert [self.shop.out(n) for n in range(3)] == [channel.out for channel in self.town.channels]
        assert bool(pausing.current(self.alice.workspace_id)) == self.town.is_paused

    # How it is done.

    def _words(self) -> str:
        self.texts += 1
        return f"We put chair {self.texts} by the window. Which book would you sit down there with?"

    def _slot(self, ahead: int) -> tuple[datetime, datetime]:
        """Return a full hour by day, about so many hours ahead by the clock on the wall, and its instant."""
        now = self.clock.at.astimezone(ZoneInfo(ZONE))
        wall = now.replace(minute=0, second=0, microsecond=0, tzinfo=None) + ahead * AN_HOUR
        if not OPEN <= wall.hour <= CLOSED:
            wall = datetime.combine(wall + timedelta(days=wall.hour > CLOSED), time(OPEN + ahead % 8))
        return wall, wall.replace(tzinfo=ZoneInfo(ZONE)).astimezone(ZoneInfo("UTC"))

    def _pick(self, pick: int, some: list[Post]) -> tuple[int, Post]:
        """Choose one of some posts; return the id of its text, too."""
        post = some[pick % len(some)]
        number = next(number for number, one in self.town.posts.items() if one is post)
        return self.variants[number], post

    def _may_plan(self, post: Post, due: datetime, host: str) -> bool:
        return due >= self.clock.at - A_MINUTE and not self.town.is_away(host, due)

    def _planned(self, post: Post, due: datetime, host: str) -> None:
        post.plan(due, host)
        if self.town.is_paused or not post.is_approved:
            post.hold(by_pause=self.town.is_paused)

    def _rest(self, hours: int = 0) -> None:
        """Let workers live for so long, and on until nothing is half done; the same in the model."""
        until = self.clock.at + A_SECOND
        if hours:
            until = self.clock.at.replace(minute=30, second=0, microsecond=0) + hours * AN_HOUR
        self.shop.live(until)
        if self.clock.at.minute >= 45:
            self.shop.live(self.clock.at.replace(minute=30, second=0, microsecond=0) + AN_HOUR)
        self.town.live(self.clock.at)


def _took(do: Callable[[], object]) -> bool:
    try:
        return do() is not False
    except NotReady:
        return False


def _as_expected(post: Post) -> tuple[object, ...]:
    if post.state == "draft":
        return "draft", post.text
    return post.state, post.text, post.due, post.host, post.tries


@pytest.mark.parametrize(("workers", "at_once"), [(1, sending.AT_ONCE), (4, 1)])
def test_what_people_and_faults_do_to_posts_ends_as_the_model_says(
    clock: Clock, workers: int, at_once: int
) -> None:
    form = settings(
        max_examples=EXAMPLES // 2,
        stateful_step_count=STEPS,
        derandomize=EXAMPLES < 100,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    with mortal_workers(at_once):
        run_state_machine_as_test(partial(Publishing, clock, workers), settings=form)  # type: ignore[arg-type]


def test_what_is_to_come_waits_too_when_a_channel_is_cut_off_as_soon_as_it_works(clock: Clock) -> None:
    """Hypothesis came upon this story once, in the long form."""
    with mortal_workers():
        story = Publishing(clock)
        story.bad_hours(number=0, kinds=["unauthorized", "unauthorized"], looks=0, boundary="", hours=3)
        story.reconnect()
        story.it_is_as_expected()
        story.teardown()
