"""Where a connection's network lives and whose account it is."""

from stamgast.networks.adapters.loopback.faults import Call, strike
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Misconfigured


def path_of(connection: Connection) -> str:
    """Return the path of the network's file, from the settings or else from the credentials."""
    path = connection.settings.get("path") or connection.credentials.get("path")
    if not path:
        raise Misconfigured("The network's file is not set.")
    return path


def struck(connection: Connection, call: Call) -> str:
    """Let a planned fault happen; ``settings["fault"]`` is one that befalls every publishing call."""
    standing = connection.settings.get("fault", "") if call in ("publish", "reply") else ""
    return strike(path_of(connection), call, standing=standing, now=connection.now())
