"""Changing the strategy; every change of the purpose or the policy is a new version."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import sha256

from django.db import IntegrityError, transaction

from stamgast.strategy.models import Acknowledgement, Audience, Evidence, Goal, Policy, Purpose, Statement
from stamgast.strategy.reviews import latest_review
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record


class Superseded(Exception):
    """Somebody else wrote a newer version meanwhile."""


@contextmanager
def _unless_superseded() -> Iterator[None]:
    """Write a version whole or not at all. Raises ``Superseded`` when its number is taken."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise Superseded from error


def write_purpose(member: Member, content: str, *, language: str, review_on: date, seen: int) -> Purpose:
    """Write the version after the one that was ``seen`` (0 for none yet).

    Raises:
        Superseded: that version is there already; it stays, and nothing is written.
    """
    workspace = member.workspace
    with _unless_superseded():
        purpose = Purpose.objects.create(
            workspace=workspace,
            version=seen + 1,
            content=content,
            language=language,
            review_on=review_on,
            written_by=member,
        )
        record(workspace, member.user, "purpose.written", f"version {purpose.version}")
    return purpose


def write_policy(member: Member, content: str, *, language: str, seen: int) -> Policy:
    """Write the version after the one that was ``seen`` (0 for none yet); its writer goes by it.

    Raises:
        Superseded: that version is there already; it stays, and nothing is written.
    """
    workspace = member.workspace
    with _unless_superseded():
        policy = Policy.objects.create(
            workspace=workspace, version=seen + 1, content=content, language=language, written_by=member
        )
        record(workspace, member.user, "policy.written", f"version {policy.version}")
        acknowledge(policy, member)
    return policy


def acknowledge(policy: Policy, member: Member) -> None:
    """Note that a member has read this version and goes by it; once is enough."""
    _, is_new = Acknowledgement.objects.get_or_create(policy=policy, member=member)
    if is_new:
        record(member.workspace, member.user, "policy.acknowledged", f"version {policy.version}")


def keep_goal(member: Member, goal: Goal) -> None:
    """Add a goal of communication, or keep what was changed of one."""
    is_new = goal.pk is None
    goal.workspace = member.workspace
    with transaction.atomic():
        goal.save()
        record(member.workspace, member.user, "goal.added" if is_new else "goal.changed", goal.title)


def remove_goal(member: Member, goal: Goal) -> None:
    """Remove a goal; posts that served it stay and serve none."""
    with transaction.atomic():
        record(member.workspace, member.user, "goal.removed", goal.title)
        goal.delete()


def name_purpose(member: Member, word: str) -> None:
    """Keep what the team calls its purpose: a key of ``words.WORDS``, or a word of its own."""
    workspace = member.workspace
    workspace.purpose_word = word
    with transaction.atomic():
        workspace.save(update_fields=["purpose_word"])
        record(workspace, member.user, "purpose.named", word)


def confirm_purpose(member: Member, *, seen: int, today: date) -> bool:
    """Say that the purpose still holds: it is looked at again in half a year, and stays the version it is.

    Tell whether version ``seen`` is still the newest; else nothing is changed.
    """
    rows = Purpose.objects.filter(workspace=member.workspace)
    if rows.filter(version__gt=seen).exists():
        return False
    return _confirm(member, "purpose", rows.filter(version=seen).update(review_on=latest_review(today)))


def confirm_policy(member: Member, *, seen: int, today: date) -> bool:
    """Say that the rules still hold; tell whether version ``seen`` is still the newest."""
    rows = Policy.objects.filter(workspace=member.workspace)
    if rows.filter(version__gt=seen).exists():
        return False
    return _confirm(member, "policy", rows.filter(version=seen).update(confirmed_on=today))


def confirm_goal(member: Member, goal: Goal, *, today: date) -> bool:
    """Say that a goal is still one: it is looked at again in half a year."""
    changed = Goal.objects.filter(pk=goal.pk).update(review_on=latest_review(today))
    return _confirm(member, "goal", changed, goal.title)


def _confirm(member: Member, what: str, changed: int, subject: str = "") -> bool:
    if changed:
        record(member.workspace, member.user, f"{what}.confirmed", subject)
    return bool(changed)


def keep_audience(member: Member, audience: Audience) -> None:
    """Add an audience, or keep what was changed of one."""
    is_new = audience.pk is None
    audience.workspace = member.workspace
    with transaction.atomic():
        audience.save()
        verb = "audience.added" if is_new else "audience.changed"
        record(member.workspace, member.user, verb, audience.name)


def remove_audience(member: Member, audience: Audience) -> None:
    """Remove an audience with its statements and their evidence; posts for it stay."""
    with transaction.atomic():
        record(member.workspace, member.user, "audience.removed", audience.name)
        audience.delete()


def add_statement(audience: Audience, content: str) -> Statement:
    """Write down something we believe of an audience: an assumption, until evidence backs it."""
    return Statement.objects.create(audience=audience, content=content)


def remove_statement(statement: Statement) -> None:
    """Remove a statement with its evidence."""
    statement.delete()


def add_evidence(statement: Statement, kind: str, content: str, dated_on: date, source: str = "") -> Evidence:
    """Back a statement with dated evidence; the same thing said twice is one piece of evidence.

    Args:
        statement: what is backed.
        kind: one of ``Evidence.Kind``.
        content: what was said or seen, as people may read it.
        dated_on: the day it was said or seen; it goes stale twelve months later.
        source: the address it comes from: a page of ours (its path), or a page elsewhere.
    """
    said = (str(statement.pk), kind, content, dated_on.isoformat(), source)
    given = {
        "statement": statement,
        "kind": kind,
        "content": content,
        "dated_on": dated_on,
        "source": source[:500],
    }
    imprint = sha256("\0".join(said).encode()).hexdigest()
    return Evidence.objects.get_or_create(imprint=imprint, defaults=given)[0]


def remove_evidence(evidence: Evidence) -> None:
    """Remove a piece of evidence; the statement may become an assumption again."""
    evidence.delete()
