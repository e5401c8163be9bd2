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
    "contact.erased": _("forgot a person for good"),
    "contact.exported": _("took out the data of a person"),
    "contact.merged": _("put two contacts together"),
    "contact.split": _("took two contacts apart again"),
    "coach.rule_switched_off": _("switched off a rule of the coach"),
    "coach.rule_switched_on": _("switched on a rule of the coach"),
    "coach.own_model_set": _("set the language model"),
}
"""Verbs that matter to who looks after the team; others are shown as they are."""


def sentence(verb: str) -> str | Promise:
    """Return the words for a verb of the audit log, or the verb itself made readable."""
    return SENTENCES.get(verb) or verb.replace(".", ": ").replace("_", " ")
