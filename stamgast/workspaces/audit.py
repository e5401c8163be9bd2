"""The audit log in words: what each verb means to a reader."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Promise] = {
    "workspace.founded": _("founded the workspace"),
    "member.invited": _("invited"),
    "member.role_changed": _("changed a role"),
    "member.removed": _("took out of the team"),
    "invitation.withdrawn": _("withdrew the invitation of"),
    "invitation.accepted": _("joined the team"),
}
"""Verbs of this feature. Other features' verbs are shown as they are until they get a sentence here."""


def sentence(verb: str) -> str | Promise:
    """Return the words for a verb of the audit log, or the verb itself made readable."""
    return SENTENCES.get(verb) or verb.replace(".", ": ").replace("_", " ")
