"""The command line: stamgast up, worker, demo, account …."""

import os


def main() -> None:
    """Run the command line; Django is set up first, since nearly every command needs it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stamgast.config.settings")
    from stamgast.cli.commands import app

    app()
