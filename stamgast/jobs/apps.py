"""Django's handle on the feature; finds every feature's jobs."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class JobsConfig(AppConfig):
    name = "stamgast.jobs"

    def ready(self) -> None:
        autodiscover_modules("jobs")
