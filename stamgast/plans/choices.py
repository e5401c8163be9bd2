"""What a post can be tagged with: themes, needs, experiments; a field without a choice is left out."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from stamgast.plans.models import AudienceNeed, Experiment, Need, Theme
from stamgast.workspaces.models import Workspace


def offer_plans(fields: dict[str, Any], workspace: Workspace, post: Any) -> None:
    """Fill the fields ``theme``, ``need`` and ``experiment`` of a form about a post.

    What the post has stays to be chosen, also when it is offered no more.
    """
    themes = Theme.objects.filter(Q(archived_at=None) | Q(pk=post.theme_id), workspace=workspace)
    running = Q(archived_at=None, verdict="") | Q(pk=post.experiment_id)
    experiments = Experiment.objects.filter(running, workspace=workspace)
    for name, rows, none in (
        ("theme", themes, _("No theme")),
        ("experiment", experiments, _("No")),
    ):
        fields[name].queryset, fields[name].empty_label = rows, none
        if not rows:
            del fields[name]
    fields["need"].choices = [("", _("None in particular")), *Need.choices]
    if not post.need and not AudienceNeed.objects.filter(audience__workspace=workspace).exists():
        del fields["need"]
