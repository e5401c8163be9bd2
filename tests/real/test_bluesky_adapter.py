"""The Bluesky adapter against a network that runs here."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from urllib.parse import urlsplit

import httpx2
import pytest
from PIL import Image

from stamgast.networks.adapters.bluesky import network
from stamgast.networks.adapters.bluesky.conversations import BlueskyConversations
from stamgast.networks.adapters.bluesky.publisher import BlueskyPublisher
from stamgast.networks.capabilities import Connected, Connection
from stamgast.networks.errors import Duplicate, Gone, Rejected, Unauthorized
from stamgast.networks.safety import Client, Policy
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Attachment, Draft, Note
from tests.real.servers.bluesky import Account, BlueskyNetwork
from tests.real.servers.processes import eventually

pytestmark = pytest.mark.real

SINCE = datetime.now(UTC) - timedelta(hours=1)


@dataclass
class Person:
    """An account on the network, connected the way a channel is."""

    account: Account
    connection: Connection
    kept: list[Mapping[str, str]] = field(default_factory=list)

    @property
    def publisher(self) -> BlueskyPublisher:
        return BlueskyPublisher(self.connection)

    @property
    def reader(self) -> BlueskyConversations:
        return BlueskyConversations(self.connection)

    def says(self, draft: Draft) -> str:
        return self.publisher.publish(draft, key=self.publisher.new_key(datetime.now(UTC))).id

    def hears(self, text: str) -> Note:
        """Wait until a note with this text is among the news."""

        def heard() -> Note | None:
            found = self.reader.news("", since=SINCE).activities
            return next((a.object for a in found if isinstance(a, Create) and a.object.content == text), None)

        return eventually(heard)

    def posts(self) -> list[str]:
        records = self.account.read(
            "com.atproto.repo.listRecords", repo=self.account.did, collection="app.bsky.feed.post"
        )
        return [record["uri"] for record in records["records"]]


def connect(account: Account, **changes: str) -> Connected:
    answers = {"handle": account.handle, "app_password": account.app_password, "server": account.pds}
    return network.authoriser.connect(client_for(account), {**answers, **changes})


def client_for(account: Account) -> Client:
    return Client(Policy(allowed=frozenset({urlsplit(account.pds).netloc})))


def person(servers: BlueskyNetwork, name: str) -> Person:
    account = servers.create_account(name)
    signed_in = connect(account)
    kept: list[Mapping[str, str]] = []
    connection = Connection(
        client=client_for(account),
        server=signed_in.server,
        actor=signed_in.actor,
        credentials=signed_in.credentials,
        keep=kept.append,
        now=lambda: datetime.now(UTC),
    )
    return Person(account, connection, kept)


def picture() -> Attachment:
    file = BytesIO()
    Image.new("RGB", (40, 30), "darkgreen").save(file, "JPEG")
    return Attachment("image/jpeg", "A green door", content=file.getvalue(), width=40, height=30)


@pytest.fixture
def pub(bluesky_network: BlueskyNetwork) -> Person:
    return person(bluesky_network, "pub")


@pytest.fixture
def guest(bluesky_network: BlueskyNetwork) -> Person:
    return person(bluesky_network, "guest")


def test_a_conversation_from_post_to_answer(pub: Person, guest: Person) -> None:
    words = f"Café opens: https://bokkafeen.example/x #pub with @{guest.account.handle}"
    post = pub.says(Draft(words, language="en", attachment=(picture(),)))
    mention = guest.hears(words)
    assert (mention.id, mention.mentions_us, mention.language) == (post, True, "en")
    assert mention.url == f"https://bsky.app/profile/{pub.account.did}/post/{post.rpartition('/')[2]}"
    assert [(a.name, a.width, a.height) for a in mention.attachment] == [("A green door", 40, 30)]
    assert httpx2.get(mention.attachment[0].url, trust_env=False).headers["content-type"].startswith("image/")

    guest.says(Draft("Is there music?", in_reply_to=mention))
    question = pub.hears("Is there music?")
    assert (question.context, question.in_reply_to) == (post, post)
    assert question.attributed_to.handle == guest.account.handle
    assert pub.hears(words).attributed_to.id == pub.account.did

    pub.says(Draft("Yes, from nine", in_reply_to=question))
    answer = guest.hears("Yes, from nine")
    assert (answer.context, answer.in_reply_to) == (post, question.id)
    whole = eventually(lambda: t if len((t := guest.reader.thread(post)).notes) == 3 else None)
    assert [note.content for note in whole.notes] == [words, "Is there music?", "Yes, from nine"]
    assert whole.complete


def test_reading_goes_on_where_it_stopped(pub: Person, guest: Person) -> None:
    post = pub.says(Draft("First"))
    guest.account.until_seen({"uri": post})
    guest.says(Draft("One", in_reply_to=pub.hears("First")))
    pub.hears("One")
    page = pub.reader.news("", since=SINCE)
    assert [a.object.content for a in page.activities if isinstance(a, Create)] == ["First", "One"]
    assert pub.reader.news(page.cursor, since=SINCE).activities == ()
    pub.says(Draft("Second"))
    after = pub.reader.news(page.cursor, since=SINCE).activities
    assert [a.object.content for a in after if isinstance(a, Create)] == ["Second"]


def test_a_repeat_with_the_same_key_gives_one_post(pub: Person) -> None:
    key = pub.publisher.new_key(datetime.now(UTC))
    draft = Draft("Once only", attachment=(picture(),))
    assert pub.publisher.find(draft, key=key, since=SINCE) is None
    receipts = [pub.publisher.publish(draft, key=key) for _ in range(3)]
    assert receipts[0] == receipts[1] == receipts[2] == pub.publisher.find(draft, key=key, since=SINCE)
    with pytest.raises(Duplicate) as raised:
        pub.publisher.publish(Draft("Something else"), key=key)
    assert raised.value.existing == receipts[0].id
    assert pub.posts() == [receipts[0].id]


def test_four_at_once_with_one_key_give_one_post(pub: Person) -> None:
    key = pub.publisher.new_key(datetime.now(UTC))
    with ThreadPoolExecutor(4) as pool:
        sent = [pool.submit(pub.publisher.publish, Draft("All at once"), key=key) for _ in range(4)]
    assert {receipt.result().id for receipt in sent} == set(pub.posts())
    assert len(pub.posts()) == 1


def test_a_deleted_post_is_gone_and_deleting_again_is_no_error(pub: Person, guest: Person) -> None:
    key = pub.publisher.new_key(datetime.now(UTC))
    post = pub.publisher.publish(Draft("Soon gone"), key=key).id
    guest.account.until_seen({"uri": post})
    for _ in range(2):
        pub.publisher.delete(post)
    assert pub.posts() == []
    assert pub.publisher.find(Draft("Soon gone"), key=key, since=SINCE) is None

    def gone() -> bool | None:
        try:
            guest.reader.thread(post)
        except Gone:
            return True
        return None

    assert eventually(gone)


def test_our_answer_outlives_the_question_its_author_deletes(pub: Person, guest: Person) -> None:
    post = pub.says(Draft("Quiz night"))
    guest.account.until_seen({"uri": post})
    question = guest.says(Draft("When?", in_reply_to=guest.reader.thread(post).notes[0]))
    pub.says(Draft("At eight", in_reply_to=pub.hears("When?")))
    assert [n.content for n in pub.reader.thread(post).notes] == ["Quiz night", "When?", "At eight"]
    guest.publisher.delete(question)
    left = eventually(lambda: t if len((t := pub.reader.thread(post)).notes) == 2 else None)
    assert [note.content for note in left.notes] == ["Quiz night", "At eight"]


def test_the_network_counts_characters_as_we_do(pub: Person) -> None:
    family = "👨‍👩‍👧"
    assert pub.says(Draft("é" * 300))
    assert pub.says(Draft(family * 100 + "a" * 200))
    too_long = {"$type": "app.bsky.feed.post", "text": "a" * 301, "createdAt": "2026-11-21T09:00:00.000Z"}
    with pytest.raises(httpx2.HTTPStatusError, match="400"):
        pub.account.write("app.bsky.feed.post", too_long)
    with pytest.raises(Rejected):
        pub.says(Draft("a" * 301))


def test_a_wrong_password_is_refused(pub: Person) -> None:
    with pytest.raises(Unauthorized):
        connect(pub.account, app_password="abcd-efgh-ijkl-mnop")


def test_a_worn_out_token_is_renewed_and_kept(pub: Person) -> None:
    worn_out = {**pub.connection.credentials, "access_token": "worn out"}
    publisher = BlueskyPublisher(replace(pub.connection, credentials=worn_out))
    assert publisher.publish(Draft("Still here"), key=publisher.new_key(datetime.now(UTC)))
    assert len(pub.kept) == 1
    renewed = replace(pub.connection, credentials=pub.kept[0])
    assert network.authoriser.check(renewed).id == pub.account.did


def test_a_revoked_app_password_is_noticed(pub: Person) -> None:
    assert network.authoriser.check(pub.connection).handle == pub.account.handle
    httpx2.post(
        f"{pub.account.pds}/xrpc/com.atproto.server.revokeAppPassword",
        json={"name": "stamgast"},
        headers={"Authorization": f"Bearer {pub.account.token}"},
        trust_env=False,
    ).raise_for_status()
    current = replace(pub.connection, credentials=pub.kept[-1])
    with pytest.raises(Unauthorized):
        network.authoriser.check(current)
    with pytest.raises(Unauthorized):
        connect(pub.account)
    worn_out = {**current.credentials, "access_token": "worn out"}
    with pytest.raises(Unauthorized):
        BlueskyPublisher(replace(current, credentials=worn_out)).publish(
            Draft("Not any more"), key=pub.publisher.new_key(datetime.now(UTC))
        )


def test_a_server_alone_takes_posts_without_showing_the_network(bluesky_pds: BlueskyNetwork) -> None:
    pub = person(bluesky_pds, "pub")
    post = pub.says(Draft("Good morning"))
    assert pub.posts() == [post]
    assert pub.connection.actor.name == pub.account.handle
