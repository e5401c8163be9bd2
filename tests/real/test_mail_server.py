"""The newsletter against a Postfix and a Dovecot that run here."""

import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from typing import Any

import httpcore2
import pytest
from PIL import Image

from stamgast.networks import safety
from stamgast.networks.adapters.newsletter import network
from stamgast.networks.adapters.newsletter.conversations import NewsletterConversations
from stamgast.networks.adapters.newsletter.publisher import NewsletterPublisher
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import (
    Forbidden,
    NetworkError,
    OutcomeUnknown,
    Rejected,
    Unauthorized,
    Unavailable,
    Unsupported,
)
from stamgast.networks.safety import Client, Policy
from stamgast.vocabulary.objects import Attachment, Draft, Note
from stamgast.vocabulary.returns import Return
from tests.real.installation import installed
from tests.real.servers.fixtures import lent
from tests.real.servers.mail import (
    LIST,
    MOST_BYTES,
    MOVED,
    PASSWORD,
    PEOPLE,
    MailServer,
    running_mail,
    token_for,
)
from tests.real.servers.mail_programs import MailProgram
from tests.real.servers.processes import eventually

pytestmark = pytest.mark.real

POLICY = Policy(allowed=frozenset({"127.0.0.1", "localhost"}))
SINCE = datetime.now(UTC) - timedelta(hours=1)
WAYS = ("tls", "starttls", "plain")


@pytest.fixture(scope="module")
def mail_server() -> Iterator[MailServer]:
    yield from lent(running_mail())


@pytest.fixture(autouse=True)
def trusting(mail_server: MailServer, monkeypatch: pytest.MonkeyPatch) -> None:
    context = ssl.create_default_context(cafile=str(mail_server.authority))
    monkeypatch.setattr(safety, "_trusted_by_mail", lambda: context)


def answers(server: MailServer, way: str = "tls", **other: str) -> dict[str, str]:
    ports = server.ports
    smtp = {"tls": ports.smtps, "starttls": ports.submission, "plain": ports.smtp}[way]
    imap = ports.imaps if way == "tls" else ports.imap
    return {
        "address": PEOPLE[0], "name": "Corner Bookshop", "recipients": LIST, "password": PASSWORD,
        "imap": f"{way}://localhost:{imap}", "smtp": f"{way}://localhost:{smtp}", **other,
    }  # fmt: skip


def connection(server: MailServer, client: Client | None = None, **other: str) -> Connection:
    client = client or Client(POLICY)
    known = network.authorising().connect(client, answers(server, **other))
    return Connection(
        client, known.server, known.actor, known.credentials, lambda _: None, lambda: datetime.now(UTC)
    )


def read(us: Connection, cursor: str = "") -> tuple[list[Note], str]:
    reader, more, found = NewsletterConversations(us), True, list[Note]()
    while more:
        page = reader.news(cursor, since=SINCE)
        cursor, more = page.cursor, page.more
        found += [activity.object for activity in page.activities]  # type: ignore[union-attr]
    return found, cursor


def returned(us: Connection, cursor: str) -> list[Return]:
    reader, more, found = NewsletterConversations(us), True, list[Return]()
    while more:
        page = reader.news(cursor, since=SINCE)
        cursor, more = page.cursor, page.more
        found += page.returns
    return found


def told(us: Connection, words: str) -> Note:
    return eventually(lambda: next((note for note in read(us)[0] if words in note.content), None))


def png() -> bytes:
    with BytesIO() as file:
        Image.new("RGB", (16, 9), "orange").save(file, "PNG")
        return file.getvalue()


@pytest.mark.parametrize("way", WAYS)
def test_signing_in_in_every_way(mail_server: MailServer, way: str) -> None:
    known = network.authorising().connect(Client(POLICY), answers(mail_server, way))
    assert (known.actor.id, known.actor.name) == (PEOPLE[0], "Corner Bookshop")
    assert network.authorising().check(connection(mail_server, way=way)) == known.actor


def by_token(server: MailServer, token: str, way: str) -> Connection:
    """Return a connection as it is after signing in at a provider, but with our server in its place."""
    known = {name: value for name, value in answers(server, way).items() if name != "password"}
    about = {"provider": "google", "access_token": token, "expires_at": "2100-01-01T00:00:00+00:00"}
    us = network.authorising().connect(Client(POLICY), answers(server)).actor
    return Connection(
        Client(POLICY), "bookshop.test", us, {**known, **about}, lambda _: None, lambda: datetime.now(UTC)
    )


@pytest.mark.parametrize("way", WAYS)
def test_signing_in_by_a_token(mail_server: MailServer, way: str) -> None:
    us = by_token(mail_server, token_for(PEOPLE[0]), way)
    assert network.authorising().check(us) == us.actor
    NewsletterPublisher(us).publish(Draft("By token", name=f"By token, {way}"), key=f"token{way}")
    assert told(us, "By token").attributed_to.id == PEOPLE[0]


@pytest.mark.parametrize("token", [token_for(PEOPLE[1]), token_for(PEOPLE[0], b"another key"), "x"])
def test_a_token_that_does_not_fit_is_refused_by_both_servers(mail_server: MailServer, token: str) -> None:
    us = by_token(mail_server, token, "tls")
    with pytest.raises(Unauthorized):
        network.authorising().check(us)
    with pytest.raises(Unauthorized):
        NewsletterPublisher(us).publish(Draft("Hello", name="Never"), key="never")


@pytest.mark.parametrize(
    ("other", "error"),
    [
        ({"password": "wrong"}, Unauthorized),
        ({"smtp_password": "wrong"}, Unauthorized),
        ({"imap": "tls://localhost:1"}, Unavailable),
        ({"smtp": "starttls://localhost:1"}, Unavailable),
    ],
)
def test_what_does_not_work_is_not_connected(
    mail_server: MailServer, other: dict[str, str], error: type[NetworkError]
) -> None:
    with pytest.raises(error):
        network.authorising().connect(Client(POLICY), answers(mail_server, **other))


@pytest.mark.parametrize("way", ["tls", "starttls"])
def test_a_certificate_that_nobody_vouches_for_is_refused(
    mail_server: MailServer, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(safety, "_trusted_by_mail", ssl.create_default_context)
    with pytest.raises(Unavailable, match="certificate"):
        network.authorising().connect(Client(POLICY), answers(mail_server, way))


@pytest.mark.parametrize("way", WAYS)
def test_inner_addresses_are_refused_unless_the_host_allows_them(mail_server: MailServer, way: str) -> None:
    with pytest.raises(Rejected):
        network.authorising().connect(Client(), answers(mail_server, way))


def test_a_newsletter_with_a_picture_arrives_as_written(mail_server: MailServer) -> None:
    trijn = MailProgram(mail_server, PEOPLE[1])
    picture = Attachment("image/png", 'A chair & a "lamp"', content=png())
    words = "Åpent på lørdag -- <b>kom</b> innom!\n\n.\nhttps://bookshop.test/kart"
    draft = Draft(words, name="Opening & <more> på lørdag", language="no", attachment=(picture,))
    publisher = NewsletterPublisher(connection(mail_server, unsubscribe="https://lists.bookshop.test/leave"))
    receipt = publisher.publish(draft, key="opening")
    assert receipt.raw == {"message_id": receipt.id, "refused": 0, "filed": True}
    found = publisher.find(draft, key="opening", since=SINCE)
    assert found is not None
    assert found.id == receipt.id
    with pytest.raises(Unsupported):
        publisher.find(draft, key="another", since=SINCE)

    came = trijn.waits_for(draft.name)
    assert (came["Message-ID"], came["To"]) == (receipt.id, LIST)
    assert came["List-Unsubscribe"] == "<https://lists.bookshop.test/leave>"
    plain, marked = (came.get_body((kind,)).get_content() for kind in ("plain", "html"))
    assert words in plain.replace("\r\n", "\n")
    assert "Meld deg av: https://lists.bookshop.test/leave" in plain
    assert "&lt;b&gt;kom&lt;/b&gt;" in marked
    assert 'alt="A chair &amp; a &quot;lamp&quot;"' in marked
    (image,) = [part for part in came.walk() if part.get_content_type() == "image/png"]
    assert image.get_content() == picture.content
    assert f'src="cid:{image["Content-ID"].strip("<>")}"' in marked


def test_an_answer_is_read_and_answered_here_and_there(mail_server: MailServer) -> None:
    us, trijn, owner = connection(mail_server), *(MailProgram(mail_server, PEOPLE[n]) for n in (1, 0))
    draft = Draft("A chair by the window. Who sits down?", name="A chair på lørdag")
    receipt = NewsletterPublisher(us).publish(draft, key="chair")
    came = trijn.waits_for(draft.name)
    asked = trijn.answers(came, "Har dere te?\n\nHilsen Trijn")
    question = told(us, "Har dere te?")
    assert question.content == "Har dere te?\n\nHilsen Trijn"
    assert (question.id, question.in_reply_to, question.context) == (
        asked["Message-ID"],
        receipt.id,
        receipt.id,
    )
    assert (question.attributed_to.id, question.attributed_to.name) == (PEOPLE[1], "Trijn")
    assert question.visibility == "direct"
    ours = next(note for note in read(us)[0] if note.id == receipt.id)
    assert (ours.name, ours.attributed_to, ours.visibility) == (draft.name, us.actor, "public")

    answer = Draft("Ja: mynte fra hagen.\n> Hva liker du?", in_reply_to=question, visibility="direct")
    said = NewsletterPublisher(us).publish(answer, key="tea")
    back = trijn.waits_for(f"Re: {draft.name}")
    assert (back["Message-ID"], back["In-Reply-To"]) == (said.id, question.id)
    assert back["References"].split() == [receipt.id, question.id]
    assert back["To"] == PEOPLE[1]
    others = [mail["Subject"] for mail in MailProgram(mail_server, PEOPLE[2]).inbox()]
    assert f"Re: {draft.name}" not in others, "an answer goes to one person"

    by_hand = owner.answers(owner.waits_for(f"Re: {draft.name}"), "Og kaker!")
    known = {note.id: note for note in read(us)[0]}
    assert known[said.id].content == answer.content
    assert (known[said.id].in_reply_to, known[said.id].attributed_to) == (question.id, us.actor)
    assert known[by_hand["Message-ID"]].content == "Og kaker!"
    assert known[by_hand["Message-ID"]].attributed_to == us.actor
    thread = NewsletterConversations(us).thread(receipt.id)
    assert [note.id for note in thread.notes] == [receipt.id, question.id, said.id, by_hand["Message-ID"]]
    assert not thread.complete


def test_reading_on_gives_each_mail_once_and_machines_never(mail_server: MailServer) -> None:
    us, trijn = connection(mail_server), MailProgram(mail_server, PEOPLE[1])
    _, cursor = read(us)
    assert read(us, cursor) == ([], cursor)
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = PEOPLE[1], PEOPLE[0], "Åpningstider?"
    letter.set_content("Når åpner dere?")
    trijn.sends(letter)
    away = EmailMessage()
    away["From"], away["To"], away["Subject"] = PEOPLE[1], PEOPLE[0], "Autosvar: borte"
    away["Auto-Submitted"] = "auto-replied"
    away.set_content("Tilbake på mandag.")
    trijn.sends(away)
    eventually(lambda: len(MailProgram(mail_server, PEOPLE[0]).inbox()) >= 2 or None)
    fresh, cursor = read(us, cursor)
    assert [note.content for note in fresh] == ["Åpningstider?\n\nNår åpner dere?"]
    assert read(us, cursor) == ([], cursor)


def test_a_real_bounce_is_nobody_who_waits(mail_server: MailServer) -> None:
    us, owner = (
        connection(mail_server, recipients=MOVED),
        MailProgram(mail_server, PEOPLE[0]),
    )
    _, cursor = read(us)
    NewsletterPublisher(us).publish(Draft("Hello", name="To nobody"), key="nobody")
    eventually(lambda: any("Undelivered" in mail["Subject"] for mail in owner.inbox()) or None)
    fresh, _ = read(us, cursor)
    assert [note.name for note in fresh] == ["To nobody"], "the newsletter itself, and no bounce"
    (came_back,) = returned(us, cursor)
    assert (came_back.note, came_back.recipient, came_back.is_final) == (fresh[0].id, MOVED, True)


def test_poisoned_mails_do_not_keep_the_others_back(mail_server: MailServer) -> None:
    us, owner = connection(mail_server), MailProgram(mail_server, PEOPLE[0])
    _, cursor = read(us)
    head = b"From: Eve <eve@reader.test>\r\nMessage-ID: <%b@reader.test>\r\nSubject: %b\r\n"
    parts = b"".join(b"--b\r\nContent-Type: text/plain\r\n\r\npart\r\n" for _ in range(1000))
    owner.puts(
        head % (b"parts", b"parts")
        + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
        + parts
        + b"--b--\r\n"
    )
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=n%d\r\n\r\n--n%d\r\n" % (n, n) for n in range(3000)
    )
    owner.puts(head % (b"nested", b"nested") + nested)
    owner.puts(
        head % (b"large", b"large") + b"Content-Type: text/plain\r\n\r\n" + b"0123456789abcde\r\n" * 600_000
    )
    owner.puts(
        head % (b"charset", b"charset")
        + b"Content-Type: text/plain; charset=klingon\r\n\r\n\xe5pent \xff\r\n"
    )
    owner.puts(b"\x00\xff\xfe: \r\n\r\n\x00")
    owner.puts(b"no header at all")
    owner.puts(head % (b"last", b"last") + b"\r\nStill here.\r\n")
    fresh, _ = read(us, cursor)
    assert {note.name for note in fresh} >= {"parts", "large", "charset", "last"}
    assert {note.id for note in fresh} >= {"<nested@reader.test>"}
    assert max(len(note.content) for note in fresh) < 300_000


class _Losing(httpcore2.SyncBackend):
    """Carries mails to the server and loses its answer to the last of what we say."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner

    def connect_tcp(self, host: str, port: int, *args: Any, **ways: Any) -> Any:
        stream = self.inner.connect_tcp(host, port, *args, **ways)
        write, read = stream.write, stream.read
        lost = []

        def writing(content: bytes, timeout: float | None = None) -> None:
            write(content, timeout)
            if content.endswith(b"\r\n.\r\n"):
                lost.append(read(1000, 20.0))  # it was taken over, and said so

        def reading(size: int, timeout: float | None = None) -> bytes:
            if lost:
                raise httpcore2.ReadError("the answer was lost")
            return bytes(read(size, timeout))

        stream.write, stream.read = writing, reading
        return stream


def test_a_lost_answer_is_unknown_and_stays_a_question(mail_server: MailServer) -> None:
    client = Client(POLICY)
    us = connection(mail_server, client, way="plain")
    client.dialling = _Losing(client.dialling)
    draft = Draft("Hello", name="Is it out?")
    with pytest.raises(OutcomeUnknown):
        NewsletterPublisher(us).publish(draft, key="lost")
    MailProgram(mail_server, PEOPLE[1]).waits_for("Is it out?")
    with pytest.raises(Unsupported):
        NewsletterPublisher(connection(mail_server)).find(draft, key="lost", since=SINCE)


def test_what_a_server_refuses_is_said(mail_server: MailServer) -> None:
    us = connection(mail_server)
    large = Attachment("image/png", "Large", content=b"x" * MOST_BYTES)
    with pytest.raises(Rejected, match="too large"):
        NewsletterPublisher(us).publish(Draft("Hello", name="Too large", attachment=(large,)), key="large")
    others = {**us.credentials, "address": PEOPLE[1]}
    with pytest.raises(Forbidden):
        NewsletterPublisher(replace(us, credentials=others)).publish(
            Draft("Hello", name="Not us"), key="not-us"
        )
    none = {**us.credentials, "recipients": "nobody@bookshop.test"}
    with pytest.raises(Rejected, match="address"):
        NewsletterPublisher(replace(us, credentials=none)).publish(Draft("Hello", name="None"), key="none")
    some = {**us.credentials, "recipients": f"nobody@bookshop.test, {PEOPLE[2]}"}
    receipt = NewsletterPublisher(replace(us, credentials=some)).publish(
        Draft("Hello", name="Some"), key="some"
    )
    assert receipt.raw["refused"] == 1
    assert MailProgram(mail_server, PEOPLE[2]).waits_for("Some")["To"] == PEOPLE[0]


def test_the_workbench_from_a_newsletter_to_a_measured_answer(
    mail_server: MailServer, tmp_path: Path
) -> None:
    trijn, title = MailProgram(mail_server, PEOPLE[1]), "The workbench writes"
    with installed(tmp_path, database=None, workers=1) as installation:
        given = {"answers": answers(mail_server, "plain"), "title": title, "text": "A chair. Who sits down?"}
        out = installation.do("publish", network="newsletter", **given)
        assert (out["state"], out["tries"]) == ("published", 1)
        came = trijn.waits_for(title)
        assert came["Message-ID"] == out["remote_id"]
        assert 'alt="A green chair"' in came.get_body(("html",)).get_content()
        asked = trijn.answers(came, "Is there tea beside the new chair?")
        text = "There is: mint from the garden. Which one may I put on for you?"
        back = installation.do("answer", heard="Is there tea beside the new chair?", text=text)
    assert back["below_our_post"]
    assert back["messages"] == 2, "nothing is stored twice"
    mails = [mail for mail in trijn.inbox() if mail["In-Reply-To"] == asked["Message-ID"]]
    assert [mail.get_content().strip() for mail in mails] == [text]
    assert [mail["Subject"] for mail in trijn.inbox()].count(title) == 1
