"""Connecting an account: its name and the network's file are all there is to know."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.file import reading, writing
from stamgast.networks.adapters.loopback.place import path_of, struck
from stamgast.networks.capabilities import Connected, Connection, Question, Redirect
from stamgast.networks.errors import Rejected, Unsupported
from stamgast.networks.safety import Client
from stamgast.vocabulary.objects import Actor

SERVER = "loopback"


class Authoriser:
    """Takes any name at its word; an account comes into being when it is first connected."""

    questions: ClassVar[Sequence[Question]] = (
        Question("name", "Name of the account", placeholder="Corner Bookshop"),
        Question("path", "File of the made-up network"),
    )
    redirect_questions: ClassVar[Sequence[Question]] = ()

    def connect(self, client: Client, answers: Mapping[str, str]) -> Connected:  # noqa: ARG002
        """Open the account called ``name`` in the network at ``path``, which has to be there already.

        Raises ``Rejected`` without a name or a path, ``Misconfigured`` when the file is not a network's.
        """
        name, path = answers.get("name", "").strip(), answers.get("path", "")
        if not name or not path:
            raise Rejected("The account needs a name and a network.")
        with writing(path) as db:
            actor = notes.add_account(db, name)
        return Connected(actor=actor, server=SERVER, credentials={"path": path, "account": actor.id})

    def begin(self, client: Client, answers: Mapping[str, str], *, redirect_uri: str, state: str) -> Redirect:  # noqa: ARG002
        raise Unsupported("This network has no sign-in page.")

    def finish(self, client: Client, pending: Mapping[str, str], query: Mapping[str, str]) -> Connected:  # noqa: ARG002
        raise Unsupported("This network has no sign-in page.")

    def check(self, connection: Connection) -> Actor:
        """Return the account as the network knows it. Raises ``Unauthorized`` when it does not."""
        struck(connection, "check")
        with reading(path_of(connection)) as db:
            return notes.account(db, connection.actor.id)
