"""Connects a Listmonk server: its API user, its lists, and the mailbox in which answers arrive."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import ClassVar

from stamgast.networks.adapters.listmonk.calls import Calls, number, text_of
from stamgast.networks.adapters.listmonk.house import House, credentials, house, house_of
from stamgast.networks.capabilities import Connected, Connection, Question, Redirect
from stamgast.networks.errors import Rejected, Unsupported
from stamgast.networks.mail.place import sign_in
from stamgast.networks.safety import Client
from stamgast.vocabulary.objects import Actor


class ListmonkAuthoriser:
    """Signs in with an API user's token, and at the mailbox if one is named. Nothing is sent."""

    questions: ClassVar[Sequence[Question]] = (
        Question(
            "site", "Address of your Listmonk", placeholder="https://lists.bookshop.example", kind="url"
        ),
        Question("api_user", "Name of the API user", placeholder="stamgast"),
        Question("token", "Token of the API user", secret=True),
        Question("lists", "Names of the lists it goes to, with commas", placeholder="Regulars"),
        Question("address", "Mail address it comes from", placeholder="news@bookshop.example"),
        Question("name", "Name people see beside it", placeholder="Corner Bookshop"),
        Question("answers", "Mail address that answers go to, if it is another", optional=True),
        Question(
            "imap",
            "Server for reading answers (IMAP)",
            placeholder="imap.bookshop.example",
            optional=True,
        ),
        Question(
            "smtp",
            "Server for sending answers (SMTP)",
            placeholder="smtp.bookshop.example",
            optional=True,
        ),
        Question("user", "User name, if it is not the address", optional=True),
        Question("password", "Password of the mailbox", secret=True, optional=True),
    )
    redirect_questions: ClassVar[Sequence[Question]] = ()

    def connect(self, client: Client, answers: Mapping[str, str]) -> Connected:
        """Check the API user, find the lists by their names, and sign in at the mailbox."""
        typed = house(answers)
        calls = Calls(client, typed)
        chosen = replace(typed, lists=_found(typed.lists, _lists(calls)))
        _check(calls, client, chosen, datetime.now(UTC))
        return Connected(_actor(chosen), chosen.site, credentials(chosen))

    def begin(self, client: Client, answers: Mapping[str, str], *, redirect_uri: str, state: str) -> Redirect:  # noqa: ARG002
        raise Unsupported("Listmonk has no sign-in page for this.")

    def finish(self, client: Client, pending: Mapping[str, str], query: Mapping[str, str]) -> Connected:  # noqa: ARG002
        raise Unsupported("Listmonk has no sign-in page for this.")

    def check(self, connection: Connection) -> Actor:
        """Ask whether all of it still holds."""
        chosen = house_of(connection)
        calls = Calls(connection.client, chosen, connection.now)
        _found(chosen.lists, _lists(calls))
        _check(calls, connection.client, chosen, connection.now())
        return _actor(chosen)


def _lists(calls: Calls) -> dict[str, int]:
    """Return the lists we may see, by name in small letters and by number; one name may be another's."""
    rows = [(text_of(row, "name"), number(row) or 0) for row in calls.rows("lists", per_page="all")]
    by_name = {name.strip().casefold(): id for name, id in rows}  # noqa: A001  as Listmonk calls it
    return by_name | {str(id): id for _, id in rows}  # noqa: A001


def _found(typed: str, lists: Mapping[str, int]) -> str:
    names = [each.strip().casefold() for each in typed.split(",") if each.strip()]
    if not names or not all(name in lists for name in names):
        raise Rejected("Listmonk has no list of this name that the API user may see.", detail="lists")
    return ",".join(dict.fromkeys(str(lists[name]) for name in names))


def _check(calls: Calls, client: Client, chosen: House, now: datetime) -> None:
    calls.rows("campaigns", per_page="1", no_body="true")  # a right of its own
    if chosen.mailbox is not None:
        sign_in(client, chosen.mailbox, now)


def _actor(chosen: House) -> Actor:
    return Actor(chosen.address, chosen.name, chosen.address, type="Organization")
