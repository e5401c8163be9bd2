"""Reading about people: who they are to us, and how often they come."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q, QuerySet

from stamgast.people.models import Contact, Identity

PAGE = 60
NEW = timedelta(days=7)
REGULAR_MESSAGES = 3


@dataclass(frozen=True, slots=True)
class Card:
    """A contact with their accounts; ``standing`` is newcomer, regular or guest."""

    contact: Contact
    identities: list[Identity]
    standing: str


def card(contact: Contact) -> Card:
    """Return what is shown of a contact beside a conversation."""
    return Card(contact, list(contact.identities.all()), standing(contact))


def standing(contact: Contact) -> str:
    """Tell whether somebody is new, keeps coming back, or is a guest."""
    if contact.inbound_count <= 1:
        return "newcomer"
    came_back = contact.last_seen_at - contact.first_seen_at > NEW
    return "regular" if came_back and contact.inbound_count >= REGULAR_MESSAGES else "guest"


def people(workspace_id: int, search: str = "") -> QuerySet[Contact]:
    """Return those we talk with, the latest first; a search looks at names and handles."""
    found = Contact.objects.filter(workspace=workspace_id)
    if search:
        found = found.filter(Q(name__icontains=search) | Q(identities__handle__icontains=search)).distinct()
    return found.order_by("-last_seen_at", "-pk")[:PAGE]
