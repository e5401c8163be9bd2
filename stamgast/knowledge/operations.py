"""Writing down what the team knows."""

from django.db import transaction

from stamgast.knowledge.models import Fact
from stamgast.knowledge.search import index
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record


def keep(fact: Fact, member: Member) -> Fact:
    """Keep a fact, new or changed."""
    with transaction.atomic():
        fact.workspace = member.workspace
        fact.save()
        index(fact)
        record(member.workspace, member.user, "fact.kept", f"fact {fact.pk}")
    return fact


def still_true(fact: Fact, member: Member) -> None:
    """Say that a fact holds, without a new end."""
    Fact.objects.filter(pk=fact.pk).update(valid_until=None)
    record(member.workspace, member.user, "fact.confirmed", f"fact {fact.pk}")


def remove(fact: Fact, member: Member) -> None:
    """Forget a fact."""
    record(member.workspace, member.user, "fact.removed", f"fact {fact.pk}")
    fact.delete()
