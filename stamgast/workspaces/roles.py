"""What each role may do."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """The part a member plays; who writes and who answers is written down."""

    OWNER = "owner", _("Owner")
    STRATEGIST = "strategist", _("Strategist")
    AUTHOR = "author", _("Author")
    RESPONDER = "responder", _("Responder")
    APPROVER = "approver", _("Approver")
    EXPERT = "expert", _("Expert")
    OBSERVER = "observer", _("Observer")

    @property
    def permissions(self) -> frozenset[str]:
        return PERMISSIONS[self]


_READ = frozenset({"read"})
PERMISSIONS: dict[Role, frozenset[str]] = {
    Role.OBSERVER: _READ,
    Role.EXPERT: _READ | {"note"},
    Role.APPROVER: _READ | {"note", "approve"},
    Role.RESPONDER: _READ | {"note", "reply", "host"},
    Role.AUTHOR: _READ | {"note", "reply", "host", "plan"},
    Role.STRATEGIST: _READ | {"note", "reply", "host", "plan", "approve", "strategy"},
    Role.OWNER: _READ | {"note", "reply", "host", "plan", "approve", "strategy", "channels", "team"},
}
"""``read`` everything · write a ``note`` · ``reply`` · ``host`` · ``plan`` posts · ``approve`` · change the
``strategy`` · connect ``channels`` · manage the ``team``."""
