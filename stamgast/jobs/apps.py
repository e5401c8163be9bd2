"""Django's handle on the feature; finds every feature's jobs."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.module_loading import autodiscover_modules

from stamgast.jobs.patience import take_small_steps


class JobsConfig(AppConfig):
    name = "stamgast.jobs"

    def ready(self) -> None:
        connection_created.connect(take_small_steps, dispatch_uid="stamgast.jobs.patience")
        autodiscover_modules("jobs")
