"""Compiles the translation files, without outside programs."""

from typing import Any

from django.core.management.base import BaseCommand

from stamgast.ui import catalogues


class Command(BaseCommand):
    """Replaces Django's command: only ours are compiled, with Babel."""

    help = "Compiles every .po file whose .mo file is missing or older."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        for path in catalogues.compile_stale():
            self.stdout.write(str(path))
