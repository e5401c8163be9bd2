"""A newsletter: sent by SMTP to a list, and what people answer by mail read by IMAP."""

from datetime import date

from stamgast.networks.adapters.newsletter.authorise import NewsletterAuthoriser
from stamgast.networks.adapters.newsletter.conversations import NewsletterConversations
from stamgast.networks.adapters.newsletter.publisher import NewsletterPublisher
from stamgast.networks.limits import Fact, Limits, count_code_points
from stamgast.networks.network import Network

_CHECKED = date(2026, 11, 28)

network = Network(
    id="newsletter",
    name="Newsletter",
    limits=Limits(
        text=Fact(None, "RFC 5322 sets no limit to a mail's text", _CHECKED),
        count=count_code_points,
        images=Fact(10, "our own choice: what is attached travels to everybody", _CHECKED),
        alternative_text=Fact(None, "HTML, the alt attribute", _CHECKED),
        image_bytes=Fact(5_000_000, "our own choice: many mailboxes take 10 MB in all", _CHECKED),
        needs_title=True,
        mentions="none",
    ),
    authoriser=NewsletterAuthoriser(),
    publisher=NewsletterPublisher,
    conversations=NewsletterConversations,
    replies=True,
    answers_privately=True,
    watched_poll_seconds=20,
    poll_seconds=120,
)
