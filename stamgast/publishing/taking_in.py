"""Takes in a file of planned posts: looked through first, each row once, by the rules of every other post."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from stamgast.channels.models import Channel
from stamgast.coach.similarity import NEAR_DUPLICATE, similarity
from stamgast.media.models import Picture
from stamgast.planner.models import Post, Variant
from stamgast.planner.operations import Written, add_text, place, write
from stamgast.publishing.csv_rows import Row, day_in, time_in
from stamgast.publishing.models import TakenIn
from stamgast.publishing.operations import NotReady, missing, schedule
from stamgast.publishing.timing import Plan
from stamgast.strategy.models import Goal
from stamgast.workspaces.models import Member
from stamgast.workspaces.queries import team

VALUES = {
    "builds_relationship": ("1", "relationship"),
    "helps_somebody": ("2", "help", "helps"),
    "shows_who_we_are": ("3", "who we are"),
}
"""How a row says yes to the three questions of the value check."""


@dataclass(slots=True)
class Outcome:
    """What becomes of a row: scheduled, a draft with what it lacks, known already, or wrong and why."""

    row: Row
    state: str = "draft"
    reasons: list[str] = field(default_factory=list)
    wall: datetime | None = None
    channel: Channel | None = None
    host: Member | None = None

    @property
    def is_made(self) -> bool:
        """Whether a post comes of it."""
        return self.state in ("draft", "scheduled")


class _Wrong(Exception):
    """The row cannot be taken in."""


class _Known(Exception):
    """The row was taken in before."""


def look_through(rows: list[Row], member: Member, *, now: datetime) -> list[Outcome]:
    """Return what would become of each row; nothing is kept."""
    with transaction.atomic():
        found = _Intake(member, now).all(rows)
        transaction.set_rollback(True)
    return found


def take_in(rows: list[Row], member: Member, *, now: datetime) -> list[Outcome]:
    """Make posts from the rows; those that lack nothing are scheduled, the same row makes none twice."""
    with transaction.atomic():
        return _Intake(member, now).all(rows)


class _Intake:
    """One file on its way in: rows with the same idea become the texts of one post."""

    def __init__(self, member: Member, now: datetime) -> None:
        self.member, self.now = member, now
        self.posts: dict[str, Post] = {}
        self.earlier: list[tuple[int, Channel, str]] = []
        self.channels = list(Channel.objects.filter(workspace=member.workspace).select_related("workspace"))
        self.team = team(member.workspace_id)

    def all(self, rows: list[Row]) -> list[Outcome]:
        return [self.one(row) for row in rows]

    def one(self, row: Row) -> Outcome:
        outcome, made = Outcome(row), dict(self.posts)
        try:
            with transaction.atomic():
                self._make(outcome)
        except (_Known, IntegrityError):
            outcome.state, outcome.reasons, self.posts = "known", [], made
        except _Wrong as error:
            outcome.state, outcome.reasons, self.posts = "wrong", [str(error)], made
        return outcome

    def _make(self, outcome: Outcome) -> None:
        row = outcome.row
        if TakenIn.objects.filter(workspace=self.member.workspace_id, digest=row.digest).exists():
            raise _Known
        outcome.channel = channel = self._channel(row.fields["channel"])
        if not row.fields["text"]:
            raise _Wrong(_("There is no text."))
        post = self._post(row)
        if post.variants.filter(channel=channel).exists():
            raise _Wrong(_("Another row has the same idea for the same channel."))
        TakenIn.objects.create(workspace=self.member.workspace, digest=row.digest, post=post)
        variant = add_text(post, channel)
        variant = write(
            variant, Written(row.fields["text"], name=row.fields["title"][:300], revision=variant.revision)
        )
        outcome.reasons += [*self._pictures(row, variant), *self._likeness(row, channel)]
        self._schedule(outcome, variant)

    def _channel(self, name: str) -> Channel:
        found = [
            channel
            for channel in self.channels
            if name.casefold() in (channel.name.casefold(), channel.handle.casefold())
            or name.casefold() == f"{channel.name} ({channel.network})".casefold()
        ]
        if len(found) == 1:
            return found[0]
        if found:
            words = _("More than one channel is called “%(name)s”. Write its network behind it: %(example)s.")
            raise _Wrong(words % {"name": name, "example": f"{found[0].name} ({found[0].network})"})
        raise _Wrong(_("There is no channel “%(name)s” here.") % {"name": name})

    def _post(self, row: Row) -> Post:
        key = row.fields["idea"].casefold() or row.digest
        if key not in self.posts:
            says = [one.strip().casefold() for one in row.fields["value"].split("+")]
            self.posts[key] = Post.objects.create(
                workspace=self.member.workspace,
                idea=(row.fields["idea"] or row.fields["title"] or " ".join(row.fields["text"].split()))[
                    :300
                ],
                hoped_answer=row.fields["answer"][:300],
                goal=Goal.objects.filter(
                    workspace=self.member.workspace, title__iexact=row.fields["goal"]
                ).first(),
                written_by=self.member,
                **{name: True for name, words in VALUES.items() if set(words) & set(says)},
            )
        return self.posts[key]

    def _pictures(self, row: Row, variant: Variant) -> list[str]:
        name = row.fields["picture"].casefold()
        if not name:
            return []
        for picture in Picture.objects.filter(workspace=self.member.workspace):
            if name in (picture.alternative_text.casefold(), PurePath(str(picture.file)).name.casefold()):
                place(variant, picture)
                return []
        return [_("There is no picture “%(name)s” in the library.") % {"name": row.fields["picture"][:80]}]

    def _likeness(self, row: Row, channel: Channel) -> list[str]:
        """Return a reason when the text stands in another row for another channel already."""
        same = [
            number
            for number, other, text in self.earlier
            if other != channel and similarity(text, row.fields["text"]) >= NEAR_DUPLICATE
        ]
        self.earlier.append((row.number, channel, row.fields["text"]))
        if not same:
            return []
        words = _("Row %(row)s has the same text for another channel. Write one for the people there.")
        return [words % {"row": same[0]}]

    def _schedule(self, outcome: Outcome, variant: Variant) -> None:
        row = outcome.row
        day, at = day_in(row.fields["date"]), time_in(row.fields["time"])
        if row.fields["date"] and day is None:
            outcome.reasons.append(_("The date is written so that we cannot read it. Write 2026-12-31."))
        if row.fields["time"] and at is None:
            outcome.reasons.append(_("The time is written so that we cannot read it. Write 14:30."))
        if day is None or at is None:
            if not outcome.reasons:
                outcome.reasons.append(_("Without a date and a time it becomes a draft."))
            outcome.reasons += missing(variant)
            return
        outcome.wall = datetime.combine(day, at)
        self._find_host(outcome)
        if outcome.reasons:
            outcome.reasons += missing(variant)
            return
        try:
            schedule(variant, Plan(outcome.wall, outcome.host), self.member, now=self.now)
            outcome.state = "scheduled"
        except NotReady as error:
            outcome.reasons += error.reasons

    def _find_host(self, outcome: Outcome) -> None:
        name = outcome.row.fields["host"]
        found = [one for one in self.team if name.casefold() in _names(one)]
        if len(found) == 1:
            outcome.host = found[0]
        elif found:
            words = _("More than one of the team is called “%(name)s”. Write the mail address.")
            outcome.reasons.append(words % {"name": name})


def _names(member: Member) -> set[str]:
    user = member.user
    return {str(member).casefold(), user.first_name.casefold(), user.email.casefold()} - {""}
