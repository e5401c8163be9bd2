"""One person across networks: merge contacts on a member's click, split them again, say they are two."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import F

from stamgast.people.models import Apart, Contact
from stamgast.people.operations import see
from stamgast.people.queries import parts_of
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.operations import record, stir


def merge(contact: Contact, into: Contact, member: Member) -> None:
    """Make two persons one; ``into`` stands for both. Nothing happens when they are one already."""
    with transaction.atomic():
        part, whole = heads_held(member.workspace, contact.pk, into.pk)
        if part == whole:
            return
        Contact.objects.filter(parts_of(part)).update(person=whole)
        Contact.objects.filter(pk=part).update(merged_into=whole)
        see([whole])
        record(member.workspace, member.user, "contact.merged", f"contact {part} into {whole}")
    stir(member.workspace_id, "people")


def split(contact: Contact, member: Member) -> None:
    """Undo a merge: the contact stands for itself again, with what had been merged into it before."""
    with transaction.atomic():
        before, _ = heads_held(member.workspace, contact.pk, contact.pk)
        if before == contact.pk:
            return
        parts = Contact.objects.filter(person=before).values_list("pk", "merged_into")
        Contact.objects.filter(pk__in=_below(contact.pk, list(parts))).update(person=contact.pk)
        Contact.objects.filter(pk=contact.pk).update(person=None, merged_into=None)
        see([before, contact.pk])
        record(member.workspace, member.user, "contact.split", f"contact {contact.pk} from {before}")
    stir(member.workspace_id, "people")


def keep_apart(contact: Contact, other: Contact, member: Member) -> None:
    """Remember that two who look like one person are not."""
    first, second = sorted((contact.pk, other.pk))
    Apart.objects.get_or_create(first_id=first, second_id=second)
    record(member.workspace, member.user, "contact.kept_apart", f"contacts {first} and {second}")


def heads_held(workspace: Workspace, *contacts: int) -> list[int]:
    """Return who stands for contacts now; until the transaction ends nobody else merges in the workspace."""
    Workspace.objects.filter(pk=workspace.pk).update(name=F("name"))
    rows = dict(Contact.objects.filter(pk__in=contacts).values_list("pk", "person"))
    return [rows[pk] or pk for pk in contacts]


def _below(pk: int, parts: Iterable[tuple[int, int | None]]) -> set[int]:
    """Return the contacts merged into one, directly or by way of others."""
    found, before = {pk}, 0
    while len(found) > before:
        before = len(found)
        found |= {part for part, into in parts if into in found}
    return found - {pk}
