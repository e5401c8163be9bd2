"""Changing the strategy; every change of the purpose is a new version."""

from datetime import date

from django.db import transaction
from django.db.models import Max

from stamgast.strategy.models import Audience, Evidence, Goal, Purpose, Statement
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record


def write_purpose(member: Member, content: str, *, review_on: date) -> Purpose:
    """Write a new version of the purpose."""
    workspace = member.workspace
    with transaction.atomic():
        last = Purpose.objects.filter(workspace=workspace).aggregate(last=Max("version"))["last"] or 0
        purpose = Purpose.objects.create(
            workspace=workspace, version=last + 1, content=content, language=workspace.language,
            review_on=review_on, written_by=member,
        )  # fmt: skip
        record(workspace, member.user, "purpose.written", f"version {purpose.version}")
    return purpose


def add_goal(member: Member, goal: Goal) -> None:
    """Add a goal of communication."""
    goal.workspace = member.workspace
    goal.save()
    record(member.workspace, member.user, "goal.added", goal.title)


def add_statement(audience: Audience, content: str) -> Statement:
    """Write down something we believe of an audience: an assumption, until evidence backs it."""
    return Statement.objects.create(audience=audience, content=content)


def add_evidence(statement: Statement, kind: str, content: str, dated_on: date) -> Evidence:
    """Back a statement with dated evidence."""
    return Evidence.objects.create(statement=statement, kind=kind, content=content, dated_on=dated_on)
