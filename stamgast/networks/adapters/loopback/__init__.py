"""A made-up network inside this installation: nobody real, one SQLite file, people who react."""

from stamgast.networks.adapters.loopback.authorise import Authoriser
from stamgast.networks.adapters.loopback.conversations import ConversationReader
from stamgast.networks.adapters.loopback.follows import FollowList
from stamgast.networks.adapters.loopback.limits import LIMITS
from stamgast.networks.adapters.loopback.moderation import MEASURES, Moderator
from stamgast.networks.adapters.loopback.publisher import publisher
from stamgast.networks.network import Network

network = Network(
    id="loopback",
    name="Loopback",
    limits=LIMITS,
    authoriser=Authoriser(),
    publisher=publisher,
    conversations=ConversationReader,
    replies=True,
    threads=True,
    moderator=Moderator,
    measures=MEASURES,
    follows=FollowList,
    poll_seconds=1,
    is_demo=True,
)
