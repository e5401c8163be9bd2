"""What people may ask of us: a copy of what we hold about them, and that we forget them."""

from collections.abc import Container, Iterable
from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import Model, Q
from django.utils import translation
from django.utils.translation import gettext

from stamgast.jobs.rows import rewrite
from stamgast.people.merging import heads_held
from stamgast.people.models import Apart, Contact, Greeting, Identity, Promise
from stamgast.people.pseudonyms import pseudonym
from stamgast.people.queries import head, whole
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

NOTED: Final = ("internal_notes",)
"""By what name rows about a person lead to what the team noted beside them; other rows may be of others."""


def export(contact: Contact, member: Member, *, now: datetime) -> dict[str, Any]:
    """Return all we hold about a person, ready for JSON: rows by kind, without references to the team.

    Whatever row of any feature points to one of the person's contacts or accounts belongs to it, and what
    the team noted beside those rows.
    """
    found = head(contact)
    contacts = whole([found])[found.pk]
    identities = list(Identity.objects.filter(contact__in=contacts))
    rows = {"people.contact": _plain(contacts)}
    rows |= _hanging(Contact, contacts) | _hanging(Identity, identities)
    record(member.workspace, member.user, "contact.exported", f"contact {found.pk}")
    return {"exported_at": now, **rows}


def erase(contact: Contact, member: Member, *, now: datetime) -> None:
    """Forget who a person is, for good: names, handles, addresses, notes, promises.

    What they wrote and in which weeks stays, as said by somebody without a name. An account is known by a
    pseudonym only, so that old messages that are read again do not bring the name back.
    """
    with transaction.atomic():
        found = Contact.objects.get(pk=heads_held(member.workspace, contact.pk)[0])
        contacts = [part for part in whole([found])[found.pk] if part.erased_at is None]
        with translation.override(member.workspace.language):
            name = gettext("Somebody without a name")
        for part in contacts:
            part.name, part.erased_at = name, now
            part.language = part.address = part.notes = part.consent = ""
        rewrite(contacts, ["name", "language", "address", "notes", "consent", "erased_at"])
        _anonymise(list(Identity.objects.filter(contact__in=contacts)), name)
        Promise.objects.filter(contact__in=contacts).delete()
        Greeting.objects.filter(contact__in=contacts).delete()
        Apart.objects.filter(Q(first__in=contacts) | Q(second__in=contacts)).delete()
        record(member.workspace, member.user, "contact.erased", f"contact {found.pk}")
    stir(member.workspace_id, "people")
    stir(member.workspace_id, "conversations")


def _anonymise(identities: list[Identity], name: str) -> None:
    for identity in identities:
        identity.remote_id = pseudonym(identity.workspace_id, identity.network, identity.remote_id)
        identity.name, identity.handle, identity.url = name, "", ""
        identity.handle_key = identity.name_key = ""
    rewrite(identities, ["remote_id", "name", "handle", "url", "handle_key", "name_key"])


def _hanging(
    kind: type[Model], rows: Iterable[Model], *, only: Container[str] | None = None
) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every table that point to these, or of some of them, by the table's name."""
    pks = [row.pk for row in rows]
    found: dict[str, list[dict[str, Any]]] = {}
    for relation in kind._meta.related_objects:  # noqa: SLF001  Django's public name for it
        model = relation.related_model
        if model is Contact or (only is not None and relation.name not in only):
            continue
        pointing = model._base_manager.filter(**{f"{relation.field.name}__in": pks}).order_by("pk")  # noqa: SLF001
        found[model._meta.label_lower] = _plain(pointing)  # noqa: SLF001
        if only is None:
            found |= _hanging(model, pointing, only=NOTED)
    return found


def _plain(rows: Iterable[Model]) -> list[dict[str, Any]]:
    return [
        {
            field.name: field.value_from_object(row)
            for field in row._meta.concrete_fields  # noqa: SLF001
            if not field.is_relation
        }
        for row in rows
    ]
