"""Getting to know people: contacts and identities from what networks show of them."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import F

from stamgast.people.models import Contact, Identity
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.operations import record


def meet(
    workspace: Workspace, network: str, actors: Iterable[Actor], *, now: datetime
) -> dict[str, Identity]:
    """Return the identity of every actor by remote id; whoever is new becomes a contact of their own.

    Names that changed are updated. Safe to run twice and from two processes.
    """
    by_id = {actor.id: actor for actor in actors}
    known = _known(workspace, network, by_id)
    _rename(known, by_id)
    strangers = [actor for remote_id, actor in by_id.items() if remote_id not in known]
    if not strangers:
        return known
    contacts = Contact.objects.bulk_create(
        Contact(workspace=workspace, name=_name(actor), first_seen_at=now, last_seen_at=now)
        for actor in strangers
    )
    Identity.objects.bulk_create(
        (
            Identity(
                workspace=workspace,
                contact=contact,
                network=network,
                remote_id=actor.id,
                name=_name(actor),
                handle=actor.handle[:250],
                url=actor.url[:1000],
            )
            for contact, actor in zip(contacts, strangers, strict=True)
        ),
        ignore_conflicts=True,
    )
    known = _known(workspace, network, by_id)
    used = {identity.contact_id for identity in known.values()}
    Contact.objects.filter(pk__in=[c.pk for c in contacts if c.pk not in used]).delete()
    return known


def heard_from(counts: dict[int, int], *, at: datetime) -> None:
    """Add to contacts how many messages of theirs just came in."""
    for contact, count in counts.items():
        Contact.objects.filter(pk=contact).update(inbound_count=F("inbound_count") + count, last_seen_at=at)


def write_notes(contact: Contact, member: Member, notes: str) -> None:
    """Replace the team's notes on a contact."""
    Contact.objects.filter(pk=contact.pk).update(notes=notes)
    record(contact.workspace, member.user, "contact.notes", f"contact {contact.pk}")


def _known(workspace: Workspace, network: str, by_id: dict[str, Actor]) -> dict[str, Identity]:
    rows = Identity.objects.filter(workspace=workspace, network=network, remote_id__in=list(by_id))
    return {identity.remote_id: identity for identity in rows}


def _rename(known: dict[str, Identity], by_id: dict[str, Actor]) -> None:
    renamed = [
        i
        for i in known.values()
        if (i.name, i.handle) != (_name(by_id[i.remote_id]), by_id[i.remote_id].handle[:250])
    ]
    for identity in renamed:
        actor = by_id[identity.remote_id]
        identity.name, identity.handle, identity.url = _name(actor), actor.handle[:250], actor.url[:1000]
    Identity.objects.bulk_update(renamed, ["name", "handle", "url"])


def _name(actor: Actor) -> str:
    return (actor.name or actor.handle or actor.id)[:200]
