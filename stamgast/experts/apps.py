"""Django's handle on the feature."""

from django.apps import AppConfig
from django.db.models.signals import pre_delete


class ExpertsConfig(AppConfig):
    name = "stamgast.experts"

    def ready(self) -> None:
        from stamgast.experts.operations import end_links_of

        pre_delete.connect(end_links_of, sender="workspaces.Member")
