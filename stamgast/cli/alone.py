"""Runs the web server or the worker without the command line around it, which would take 8 MB in each.

Called as ``python -m stamgast.cli.alone web HOST PORT THREADS`` or ``… worker THREADS``.
"""

import os
import sys
from collections.abc import Sequence

from stamgast.cli import processes


def main(arguments: Sequence[str]) -> None:
    """Run what the arguments name until told to stop. Raises ``ValueError`` for anything else."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stamgast.config.settings")
    match arguments:
        case ["web", host, port, threads]:
            processes.serve(host, int(port), int(threads))
        case ["worker", threads]:
            import django

            django.setup()
            processes.work(int(threads))
        case _:
            raise ValueError(f"neither web nor worker: {arguments}")


if __name__ == "__main__":
    main(sys.argv[1:])
