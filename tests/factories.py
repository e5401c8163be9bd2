"""Makes rows for tests: plain functions with defaults, in alphabetical order."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from stamgast.approval import comments
from stamgast.approval import operations as approval
from stamgast.approval.models import Review, Step
from stamgast.approval.steps import keep as keep_step
from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import BulkAct, Conversation, Label, Message, SavedView, ScheduledReply
from stamgast.experts.operations import Asking, ask
from stamgast.following.models import Change, Followed, FollowList
from stamgast.hours.models import Absence
from stamgast.hours.operations import add_absence
from stamgast.ideas.models import Idea
from stamgast.imports.models import Import
from stamgast.knowledge.models import Fact
from stamgast.knowledge.operations import keep
from stamgast.media.models import Picture
from stamgast.moderation.operations import decide
from stamgast.networks.capabilities import Connected
from stamgast.notices.models import Device, Notice
from stamgast.outbox.operations import Text, plan
from stamgast.people.models import Greeting, Promise
from stamgast.planner.models import LinkCard, Post, Revision, Variant, VariantPicture
from stamgast.plans.models import Experiment, Theme
from stamgast.publishing.models import Occasion, PlanNote, Publication
from stamgast.routing.models import Rule
from stamgast.saved_replies import operations as saved_replies
from stamgast.saved_replies.models import SavedReply
from stamgast.strategy.models import Audience, Evidence, Goal, Purpose, Statement
from stamgast.surveys.models import Answer, InterviewNote, Question, Submission, Survey, SurveyQuestion
from stamgast.timelog.models import Activity, Counted, HandOver
from stamgast.timelog.operations import Doing, log
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Invitation, Member, User, Workspace
from stamgast.workspaces.operations import found_workspace

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def furnish(member: Member) -> dict[str, int]:
    """Fill a workspace with one of everything; return the ids by section, and by section and name."""
    channel = make_channel(member.workspace)
    conversation = make_conversation(channel)
    message = conversation.messages.get()
    post = Post.objects.create(workspace=member.workspace, idea="A chair", written_by=member)
    variant = Variant.objects.create(post=post, channel=channel, content="A chair by the window?")
    picture = Picture.objects.create(
        workspace=member.workspace, media_type="image/png", width=1, height=1, size=1, file="none.png"
    )
    place = VariantPicture.objects.create(variant=variant, picture=picture, position=0)
    revision = Revision.objects.create(variant=variant, content="A chair?", begun_at=NOW, written_at=NOW)
    card = LinkCard.objects.create(workspace=member.workspace, url="https://tea.example", fetched_at=NOW)
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
    saved = saved_replies.keep(SavedReply(title="Hours"), member, {"en": "Hi {{ name }}, from ten."})
    asking = Asking(None, "dora@post.example", "Is the chair ours?", NOW + timedelta(days=1), ())
    question, _ = ask(conversation, member, asking, now=NOW)
    notice = Notice.objects.create(
        member=member, kind="assigned", event="assigned:1", conversation=conversation, made_at=NOW
    )
    device = Device.objects.create(member=member, fingerprint="x", name="A phone", added_at=NOW)
    followed = make_followed(
        FollowList.objects.create(workspace=member.workspace, channel=channel, network="loopback")
    )
    change = Change.objects.create(followed=followed, kind=Change.Kind.UNFOLLOW, confirmed_at=NOW)
    theme = Theme.objects.create(workspace=member.workspace, name="Reading together")
    experiment = Experiment.objects.create(
        workspace=member.workspace,
        hypothesis="If we ask, they tell",
        sign_words="They tell",
        starts_on=NOW.date(),
        ends_on=NOW.date() + timedelta(days=42),
    )
    return {
        **_asked_people(member),
        "following": followed.follow_list_id,
        "following.channel": channel.pk,
        **furnish_approval(member, make_channel(member.workspace, remote_id="approved")),
        "following.followed": followed.pk,
        "following.change": change.pk,
        "channels": channel.pk,
        "imports": Import.objects.create(channel=channel, folder="furnished", size=1, began_at=NOW).pk,
        "imports.channel": channel.pk,
        "channel-plans": channel.pk,
        "channel-plans.theme": theme.pk,
        "channel-plans.experiment": experiment.pk,
        "channel-plans.audience": audience.pk,
        "learn.experiment": experiment.pk,
        "learn.channel": channel.pk,
        "knowledge": fact.pk,
        "saved-replies": saved.pk,
        "moderation": decide(message, member, "hide", "spam", now=NOW).pk,
        "moderation.message": message.pk,
        "moderation.conversation": conversation.pk,
        "experts": question.pk,
        "experts.conversation": conversation.pk,
        "conversations": conversation.pk,
        "conversations.channel": channel.pk,
        "conversations.member": member.pk,
        "conversations.label": Label.objects.create(workspace=member.workspace, name="Campaign").pk,
        "conversations.view": SavedView.objects.create(
            workspace=member.workspace, member=member, name="Ours", is_shared=True, query={"among": "mine"}
        ).pk,
        "conversations.act": BulkAct.objects.create(
            workspace=member.workspace, member=member, kind=BulkAct.Kind.ASSIGN, done_at=NOW
        ).pk,
        "conversations.reply": ScheduledReply.objects.create(
            conversation=conversation,
            member=member,
            content="From ten.",
            submission="later",
            seen_revision=0,
            heard=0,
            send_at=NOW,
            decided_at=NOW,
        ).pk,
        "people": conversation.contact_id or 0,
        "people.promise": promise.pk,
        "people.greeting": greeting.pk,
        "posts": post.pk,
        "posts.place": place.pk,
        "posts.revision": revision.pk,
        "posts.picture": picture.pk,
        "posts.delivery": publication.delivery_id,
        "posts.card": card.pk,
        "pictures": picture.pk,
        "plan": publication.pk,
        "plan.post": post.pk,
        "plan.occasion": Occasion.objects.create(
            workspace=member.workspace, name="Fair", from_on=NOW.date(), to_on=NOW.date()
        ).pk,
        "plan.note": PlanNote.objects.create(
            post=post, member=member, content="Ask Piet.", written_at=NOW
        ).pk,
        "strategy": audience.pk,
        "strategy.goal": goal.pk,
        "strategy.statement": statement.pk,
        "strategy.evidence": evidence.pk,
        "strategy.version": 1,
        "notices": notice.pk,
        "notices.device": device.pk,
        "hours": absence.pk,
        "hours.member": member.pk,
        "time": log(member, Doing(Activity.WRITING), 30, NOW.date(), now=NOW).pk,
        "time.member": member.pk,
        "time.publication": publication.pk,
        "time.counted": Counted.objects.create(
            workspace=member.workspace, member=member, source="reply:1", put_away_at=NOW
        ).pk,
        "time.hand_over": HandOver.objects.create(
            publication=publication, host=member, asked_by=member, asked=member, asked_at=NOW
        ).pk,
        "team": invitation.pk,
        "rules": Rule.objects.create(workspace=member.workspace, name="Broken", words="broken").pk,
    }


def _asked_people(member: Member) -> dict[str, int]:
    """Furnish what there is for asking people."""
    survey = Survey.objects.create(
        workspace=member.workspace, texts={"en": {"title": "Reading", "intro": "", "thanks": ""}},
        token="furnished", opens_at=NOW, made_at=NOW,
    )  # fmt: skip
    wording = {"en": {"text": "What do you read?", "choices": []}}
    asked = SurveyQuestion.objects.create(survey=survey, position=1, wording=wording)
    sent = Submission.objects.create(survey=survey, submission="s", language="en", sent_on=NOW.date())
    in_bank = Question.objects.create(workspace=member.workspace, wording=wording)
    return {
        "surveys": survey.pk,
        "surveys.asked": asked.pk,
        "surveys.submission": sent.pk,
        "surveys.answer": Answer.objects.create(submission=sent, question=asked, content="Poems").pk,
        "surveys.question": in_bank.pk,
        "surveys.note": InterviewNote.objects.create(
            question=in_bank, content="Poems", said_on=NOW.date(), submission="n"
        ).pk,
        "ideas": Idea.objects.create(
            workspace=member.workspace, content="Poems", written_at=NOW, moved_at=NOW
        ).pk,
    }


def furnish_approval(member: Member, channel: Channel) -> dict[str, int]:
    """Add a text somebody outside is asked to approve; return the ids of what belongs to it."""
    step = keep_step(Step(name="Law", who="outsider", email="dora@law.example"), channel, member)
    post = Post.objects.create(workspace=member.workspace, idea="Law")
    variant = Variant.objects.create(post=post, channel=channel, content="Is it?")
    review: Review = approval.ask(variant, member, approval.Asking(NOW + timedelta(days=1)), now=NOW)
    remark = comments.say(review, comments.Speaker(member), "Which?", now=NOW)
    return {
        "approval": review.pk,
        "approval.channel": channel.pk,
        "approval.step": step.pk,
        "approval.variant": variant.pk,
        "approval.turn": review.turns.get().pk,
        "approval.comment": remark.pk,
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


def make_followed(follow_list: FollowList, remote_id: str = "trijn", **fields: Any) -> Followed:
    """Make somebody in a follow list."""
    given = {"name": remote_id.title(), "handle": remote_id, "seen_at": NOW}
    return Followed.objects.create(follow_list=follow_list, remote_id=remote_id, **{**given, **fields})


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
    """Make a channel on the loopback network, whose state is in the file ``path``, connected ``NOW``."""
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
    channel = Channel.objects.create(workspace=workspace, **{**given, **fields})
    channel.connected_at = NOW  # a row is born today: what is said at fixed times would become its history
    channel.save(update_fields=["connected_at"])
    return channel


def make_connected(workspace: Workspace, network: str, connected: Connected) -> Channel:
    """Make the channel of an account that was just connected at its network."""
    return make_channel(
        workspace, network=network, server=connected.server, remote_id=connected.actor.id,
        credentials=dict(connected.credentials), settings={},
    )  # fmt: skip


def two_owners() -> tuple[Member, Member]:
    """Found Alice's shop, and Charlie's, who must see nothing of hers."""
    alice, charlie = (
        found_workspace(
            name=slug.title(), slug=slug, owner=make_user(f"{name}@{slug}.example", name), language="en",
            zone="Europe/Amsterdam", country="NL",
        )
        for name, slug in (("Alice", "bookshop"), ("Charlie", "elsewhere"))
    )  # fmt: skip
    return alice, charlie


def make_user(email: str, name: str, **fields: Any) -> User:
    """Make a user whose password is not needed."""
    return User.objects.create_user(email, None, first_name=name, **fields)
