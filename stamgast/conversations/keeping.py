"""Keeps what somebody said as evidence for what we believe of an audience, dated on the day they said it."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from stamgast.conversations.models import Message
from stamgast.strategy import operations as strategy
from stamgast.strategy.models import Audience, Evidence, Statement


@dataclass(frozen=True, slots=True)
class Backed:
    """What the words back: a statement there is, or a new one about an audience."""

    statement: Statement | None = None
    audience: Audience | None = None
    belief: str = ""


def keep_as_evidence(message: Message, backed: Backed, content: str, *, source: str) -> Evidence:
    """Back a statement with what somebody said; the same words for the same statement count once.

    Args:
        message: where they said it; its day is the evidence's day.
        backed: a statement, or what a new one says and of whom.
        content: their words as the team may keep them.
        source: the address of the message's page here.
    """
    with transaction.atomic():
        statement = backed.statement
        if statement is None:
            if backed.audience is None:
                raise ValueError("evidence backs a statement about an audience")
            statement = _statement(backed.audience, backed.belief)
        return strategy.add_evidence(statement, Evidence.Kind.QUESTION, content, said_on(message), source)


def said_on(message: Message) -> date:
    """Return the day something was said, by the clock of the workspace."""
    return message.channel.workspace.day_at(message.published)


def _statement(audience: Audience, belief: str) -> Statement:
    """Return the statement that says so already, or a new one: a second click adds nothing."""
    return audience.statements.filter(content=belief).first() or strategy.add_statement(audience, belief)
