"""The declaration every adapter makes; a capability that is None is one the network lacks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from stamgast.networks.capabilities import (
    Authoriser,
    Connection,
    ConversationReader,
    Effect,
    FollowList,
    Measure,
    Moderator,
    Publisher,
)
from stamgast.networks.errors import Unsupported
from stamgast.networks.limits import Limits
from stamgast.networks.streaming import NewsStream
from stamgast.networks.webhooks import Webhooks


@dataclass(frozen=True, slots=True)
class Retention:
    """How long a network lets us keep what others said there, and who they are; and where it says so."""

    words: timedelta
    profiles: timedelta
    source: str
    checked_on: date


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

    answers_privately: bool = False
    """Whether answers go to single people only, so that nothing can be said below a post of ours."""

    threads: bool = False
    """Whether answers of ours below our own note are read with it as one thread."""

    moderator: Callable[[Connection], Moderator] | None = None
    measures: Mapping[Measure, Effect] = field(default_factory=dict)
    """What ``moderator`` can do; a measure that is not named is one the network lacks."""

    retention: Retention | None = None
    """None where the network sets no limit to what we may keep."""

    follows: Callable[[Connection], FollowList] | None = None
    stream: Callable[[Connection], NewsStream] | None = None
    glances: Callable[[Connection], NewsStream] | None = None
    """Where there is no stream: looks every second whether there is news, as long as somebody looks here."""

    webhooks: Webhooks | None = None
    poll_seconds: int = 60
    """How often reading news is kind to the network."""

    watched_poll_seconds: int | None = None
    """How often news is read while somebody looks here, where no stream tells; None: as ever."""

    archived_id: Callable[[str, str], str] | None = None
    """Turns kind and id of an item in an archive into the id its note has here; None: they are the same."""

    homepage: str = ""
    is_demo: bool = False
    """A made-up network: offered only where the host of the installation switches it on."""

    @property
    def is_by_hand(self) -> bool:
        """Tell whether a person posts there with a copy and a link, since nothing can be sent from here."""
        return self.publisher is None

    @property
    def is_read(self) -> bool:
        """Tell whether what people say there is read here; a template would call ``conversations`` itself."""
        return self.conversations is not None

    @property
    def has_comments(self) -> bool:
        """Tell whether we can say something below a post of ours, from here or by hand."""
        return (self.replies and not self.answers_privately) or self.is_by_hand

    def authorising(self) -> Authoriser:
        """Return the authoriser. Raises ``Unsupported`` where no account can be connected."""
        if self.authoriser is None:
            raise Unsupported("This network has no sign-in page.")
        return self.authoriser
