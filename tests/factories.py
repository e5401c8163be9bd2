"""Makes rows for tests: plain functions with defaults, in alphabetical order."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message
from stamgast.hours.models import Absence
from stamgast.hours.operations import add_absence
from stamgast.knowledge.models import Fact
from stamgast.knowledge.operations import keep
from stamgast.media.models import Picture
from stamgast.outbox.operations import Text, plan
from stamgast.people.models import Greeting, Promise
from stamgast.planner.models import Post, Variant, VariantPicture
from stamgast.publishing.models import Publication
from stamgast.strategy.models import Audience, Evidence, Goal, Purpose, Statement
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Invitation, Member, User, Workspace

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def furnish(member: Member) -> dict[str, int]:
    """Fill a workspace with one of everything; return the ids by section, and by section and name."""
    channel = make_channel(member.workspace)
    conversation = make_conversation(channel)
    post = Post.objects.create(workspace=member.workspace, idea="A chair", written_by=member)
    variant = Variant.objects.create(post=post, channel=channel, content="A chair by the window?")
    picture = Picture.objects.create(
        workspace=member.workspace, media_type="image/png", width=1, height=1, size=1, file="none.png"
    )
    place = VariantPicture.objects.create(variant=variant, picture=picture, position=0)
    publication = make_publication(variant, member)
    audience = Audience.objects.create(workspace=member.workspace, name="Readers")
    statement = Statement.objects.create(audience=audience, content="They read")
    evidence = Evidence.objects.create(
        statement=statement, kind=Evidence.Kind.SURVEY, content="We read", dated_on=NOW.date()
    )
    absence: Absence = add_absence(member, from_at=NOW, to_at=NOW + timedelta(hours=1))
    invitation = Invitation.objects.create(
        workspace=member.workspace, email="dora@bookshop.example", secret_hash="x", expires_at=NOW
    )
    goal = Goal.objects.create(workspace=member.workspace, title="Help")
    Purpose.objects.create(
        workspace=member.workspace, version=1, content="Company", language="en", review_on=NOW.date()
    )
    fact = keep(Fact(question="Open?", answer="From ten.", language="en"), member)
    promise = Promise.objects.create(contact_id=conversation.contact_id, content="A chair")
    greeting = Greeting.objects.create(
        contact_id=conversation.contact_id, kind=Greeting.Kind.SAID, decided_at=NOW
    )
    return {
        "channels": channel.pk,
        "knowledge": fact.pk,
        "conversations": conversation.pk,
        "people": conversation.contact_id or 0,
        "people.promise": promise.pk,
        "people.greeting": greeting.pk,
        "posts": post.pk,
        "posts.place": place.pk,
        "pictures": picture.pk,
        "plan": publication.pk,
        "plan.post": post.pk,
        "strategy": audience.pk,
        "strategy.goal": goal.pk,
        "strategy.statement": statement.pk,
        "strategy.evidence": evidence.pk,
        "strategy.version": 1,
        "hours": absence.pk,
        "hours.member": member.pk,
        "team": invitation.pk,
    }


def make_conversation(channel: Channel, content: str = "Is the shop open on Sunday?") -> Conversation:
    """Make a conversation that somebody began by speaking to us."""
    note = Note(
        id=f"q{Message.objects.count()}",
        attributed_to=Actor("trijn", "Trijn", "trijn"),
        content=content,
        published=NOW,
    )
    take_in(channel, [Create(note)], now=NOW)
    return Conversation.objects.get(channel=channel, branch=note.id)


def make_publication(variant: Variant, host: Member) -> Publication:
    """Make a publication of a text, an hour from now."""
    due = NOW + timedelta(hours=1)
    delivery = plan(
        variant.channel,
        Text(variant.content),
        due_at=due,
        late_after=due + timedelta(hours=1),
        decided_by=host,
    )
    return Publication.objects.create(
        workspace=host.workspace, variant=variant, delivery=delivery, host=host, planned_wall=due,
        planned_zone=variant.channel.zone, due_at=due,
    )  # fmt: skip


def make_channel(workspace: Workspace, *, path: Path | None = None, **fields: Any) -> Channel:
    """Make a channel on the loopback network, whose state is in the file ``path``."""
    given: dict[str, Any] = {
        "network": "loopback",
        "remote_id": "bookshop",
        "name": "Bookshop",
        "handle": "bookshop",
        "language": workspace.language,
        "zone": workspace.zone,
        "credentials": {"account": "bookshop"},
        "settings": {"path": str(path or "")},
        "poll_due_at": NOW,
    }
    return Channel.objects.create(workspace=workspace, **{**given, **fields})


def make_user(email: str, name: str, **fields: Any) -> User:
    """Make a user whose password is not needed."""
    return User.objects.create_user(email, None, first_name=name, **fields)
