"""The declaration every adapter makes; a capability that is None is one the network lacks."""

from collections.abc import Callable
from dataclasses import dataclass

from stamgast.networks.capabilities import Authoriser, Connection, ConversationReader, Publisher
from stamgast.networks.errors import Unsupported
from stamgast.networks.limits import Limits


@dataclass(frozen=True, slots=True)
class Network:
    """A network and what it can do, read alike by the code and by the pages."""

    id: str
    name: str
    limits: Limits
    authoriser: Authoriser | None = None
    """None where no account can be connected: then only archives of it are read."""

    publisher: Callable[[Connection], Publisher] | None = None
    conversations: Callable[[Connection], ConversationReader] | None = None
    replies: bool = False
    """Whether ``publisher`` takes drafts with ``in_reply_to``."""

    poll_seconds: int = 60
    """How often reading news is kind to the network."""

    homepage: str = ""
    is_demo: bool = False
    """A made-up network: offered only where the host of the installation switches it on."""

    @property
    def is_by_hand(self) -> bool:
        """Tell whether a person posts there with a copy and a link, since nothing can be sent from here."""
        return self.publisher is None

    def authorising(self) -> Authoriser:
        """Return the authoriser. Raises ``Unsupported`` where no account can be connected."""
        if self.authoriser is None:
            raise Unsupported("This network has no sign-in page.")
        return self.authoriser
