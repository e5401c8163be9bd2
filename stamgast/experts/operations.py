"""Asking people who know, and what becomes of their answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from stamgast.conversations.models import Conversation, Message
from stamgast.conversations.operations import add_note
from stamgast.experts.links import fresh
from stamgast.experts.models import Question
from stamgast.experts.queries import answerable
from stamgast.knowledge.models import Fact
from stamgast.knowledge.operations import keep
from stamgast.ui.strangers import tamed
from stamgast.vocabulary.languages import ENDONYMS
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir
from stamgast.workspaces.roles import Role

LASTS = timedelta(days=7)
"""How long after the deadline a link still works."""

MOST_ANSWERS = 20
"""An answer and its corrections; each becomes a note."""


class LinkOver(Exception):
    """The link is used, withdrawn or too old; nothing was kept."""


class AskedAlready(Exception):
    """The same form was sent before: the question stands, and is not put a second time."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked, of whom, until when, and what they see of the talk; ``submission`` is the form's id."""

    expert: Member | None
    email: str
    content: str
    due_at: datetime
    messages: Sequence[Message]
    shows_names: bool = False
    submission: str = ""


def ask(conversation: Conversation, member: Member, asking: Asking, *, now: datetime) -> tuple[Question, str]:
    """Put a question to somebody, and return it with the token of the link; nothing is sent by it.

    Raises:
        AskedAlready: the form was sent twice.
        ValueError: the expert is not on this team, or a message is of another conversation.
    """
    if asking.expert and asking.expert.workspace_id != conversation.workspace_id:
        raise ValueError("only a member of the team can be asked as one")
    if any(message.conversation_id != conversation.pk for message in asking.messages):
        raise ValueError("only what was said in the conversation can be shown")
    token, secret_hash = fresh()
    question = Question(
        workspace=conversation.workspace,
        conversation=conversation,
        asked_by=member,
        expert=asking.expert,
        email=asking.expert.user.email if asking.expert else asking.email,
        content=asking.content,
        shows_names=asking.shows_names,
        submission=asking.submission or None,
        secret_hash=secret_hash,
        asked_at=now,
        due_at=asking.due_at,
        expires_at=asking.due_at + LASTS,
    )
    try:
        with transaction.atomic():
            question.save()
            question.messages.set(asking.messages)
            _note(question, member, "expert.asked")
    except IntegrityError as error:
        if not Question.objects.filter(submission=question.submission).exists():
            raise
        raise AskedAlready from error
    return question, token


def renew(question: Question, member: Member, *, now: datetime) -> str:
    """Return the token of a new link; the one before works no more.

    Raises:
        LinkOver: the answer is used already.
    """
    token, secret_hash = fresh()
    with transaction.atomic():
        rows = Question.objects.filter(pk=question.pk, used_at=None)
        expires_at = max(question.due_at, now) + LASTS
        if not rows.update(secret_hash=secret_hash, expires_at=expires_at, revoked_at=None):
            raise LinkOver
        _note(question, member, "expert.link_renewed")
    return token


def withdraw(question: Question, member: Member, *, now: datetime) -> None:
    """Take a question back: its link works no more."""
    _set(question, member, "expert.withdrawn", revoked_at=now)


def ask_after_all(question: Question, member: Member) -> None:
    """Undo taking it back: the same link works again."""
    _set(question, member, "expert.asked_after_all", revoked_at=None)


def answer(question: Question, content: str, *, now: datetime) -> None:
    """Take an answer, or its correction, into the conversation as a note of the team.

    Raises:
        LinkOver: meanwhile the answer was used, the question withdrawn, or the time is up.
    """
    text = tamed(content).strip()
    with transaction.atomic():
        rows = answerable(now).filter(pk=question.pk, answer_count__lt=MOST_ANSWERS)
        is_new = rows.exclude(answer=text).update(
            answer=text, answered_at=now, answer_count=F("answer_count") + 1
        )
        if is_new:
            add_note(question.conversation, _voice(question), _in_words(question, text))
        elif not rows.exists():
            raise LinkOver


def use(question: Question, member: Member, *, now: datetime) -> None:
    """Note that somebody used the answer: from now on it stays as it is."""
    if Question.objects.filter(pk=question.pk, answered_at__isnull=False, used_at=None).update(used_at=now):
        _note(question, member, "expert.answer_used")


def to_fact(question: Question, member: Member, *, now: datetime) -> Fact:
    """Keep an answer as a fact, once.

    Raises:
        ValueError: nobody has answered yet.
    """
    with transaction.atomic():
        # The update that changes nothing locks the row: two clicks at once make one fact.
        Question.objects.filter(pk=question.pk).update(content=F("content"))
        question.refresh_from_db()
        if not question.answered_at:
            raise ValueError("there is no answer yet")
        if question.fact:
            return question.fact
        language = question.conversation.language
        fact = Fact(
            question=" ".join(question.content.split())[:300],
            answer=question.answer,
            language=language if language in ENDONYMS else question.workspace.language,
            owner=question.expert,
        )
        keep(fact, member)
        Question.objects.filter(pk=question.pk).update(fact=fact)
        use(question, member, now=now)
    return fact


def _voice(question: Question) -> Member:
    """Return who stands for the answer in the thread: the expert on the team, else who asked."""
    owners = question.workspace.members.filter(role=Role.OWNER)
    return question.expert or question.asked_by or owners.select_related("user")[0]


def _in_words(question: Question, text: str) -> str:
    with translation.override(question.workspace.language):
        if question.answer_count:
            head = _("%(who)s corrected the answer to “%(question)s”:")
        else:
            head = _("%(who)s answers “%(question)s”:")
        return f"{head % {'who': question.to, 'question': question.content}}\n\n{text}"


def end_links_of(instance: Member, **_: object) -> None:
    """Take back what a member was asked who leaves the team: their links open nothing any more."""
    Question.objects.filter(expert=instance, revoked_at=None, used_at=None).update(revoked_at=timezone.now())


def _set(question: Question, member: Member, verb: str, *, revoked_at: datetime | None) -> None:
    with transaction.atomic():
        Question.objects.filter(pk=question.pk).update(revoked_at=revoked_at)
        _note(question, member, verb)


def _note(question: Question, member: Member, verb: str) -> None:
    record(question.workspace, member.user, verb, f"question {question.pk}")
    stir(question.workspace_id, "conversations")
