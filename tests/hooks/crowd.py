"""Run in a process of its own: a crowd delivers without a pause; what is accepted is printed at once.

Takes the database and folder that the environment names; ends only when it is killed.
"""

import itertools
import threading

import django

django.setup()

from django.utils import timezone  # noqa: E402

from stamgast.config.tables import bring_up_to_date  # noqa: E402
from stamgast.hooks import operations  # noqa: E402
from stamgast.hooks.models import Line  # noqa: E402
from stamgast.networks.webhooks import Knock  # noqa: E402
from stamgast.workspaces.operations import found_workspace  # noqa: E402
from tests.factories import make_channel, make_user  # noqa: E402
from tests.hooks.conftest import KEYS, body_of, signature  # noqa: E402

DELIVERERS = 8


def main() -> None:
    """Deliver for ever."""
    bring_up_to_date()
    user = make_user("alice@bookshop.example", "Alice")
    member = found_workspace(
        name="The Bookshop", slug="bookshop", owner=user, language="en", zone="Europe/Oslo", country="NO"
    )
    channel = make_channel(member.workspace, network="facebook", remote_id="100")
    key = Line.objects.create(channel=channel, keys=KEYS).key
    for first in range(DELIVERERS):
        threading.Thread(target=_deliver, args=(key, itertools.count(first, DELIVERERS))).start()


def _deliver(key: str, numbers: "itertools.count[int]") -> None:
    for number in numbers:
        body = body_of(number)
        headers = {name.lower(): value for name, value in signature(body).items()}
        if operations.accept("facebook", key, Knock({}, headers, body, timezone.now())):
            print(f"{number}\n", end="", flush=True)


if __name__ == "__main__":
    main()
