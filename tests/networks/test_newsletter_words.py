"""What a mail says: quotes and signatures off, wrong charsets forgiven, machines told from people."""

from datetime import UTC, datetime

import pytest

from stamgast.networks.adapters.newsletter.place import place
from stamgast.networks.mail import notes as mapping
from stamgast.networks.mail import text
from stamgast.networks.mail.machines import is_of_machine
from stamgast.networks.mail.mailbox import CUT, Raw
from stamgast.networks.mail.quoting import own_words
from stamgast.vocabulary.objects import Actor, Note

AT = datetime(2026, 11, 28, 9, tzinfo=UTC)
US = Actor("news@bookshop.example", "Corner Bookshop")
PLACE = place({
    "address": US.id, "imap": "imap.bookshop.example", "smtp": "smtp.bookshop.example", "password": "secret",
    "recipients": "readers@lists.bookshop.example",
})  # fmt: skip
FROM = "From: Trijn <trijn@mail.example>\n"
HEAD = f"{FROM}Message-ID: <1@mail.example>\nSubject: Re: Opening\nIn-Reply-To: <0@x>\n"
QUOTED = "> Four o'clock.\n> Bring a friend.\n"


def notes(*contents: str | bytes, is_sent: bool = False) -> list[Note]:
    raws = [c if isinstance(c, bytes) else c.encode() for c in contents]
    found = (Raw(number, AT, len(raw), raw[:CUT]) for number, raw in enumerate(raws, 1))
    return list(mapping.notes(found, PLACE, US, is_sent=is_sent))


@pytest.mark.parametrize(
    "introduction",
    [
        "On Sat, 28 Nov 2026 at 10:00, Corner Bookshop <news@bookshop.example> wrote:",
        "On Sat, 28 Nov 2026 at 10:00, Corner Bookshop\n<news@bookshop.example> wrote:",
        "Den lör 28 nov. 2026 kl 10:00 skrev Corner Bookshop <news@bookshop.example>:",
        "Den lör 28 nov. 2026 kl 10:00 skrev Corner Bookshop <\nnews@bookshop.example>:",
        "28 nov. 2026 kl. 10:00 skrev Corner Bookshop <news@bookshop.example>:",
        "lør. 28. nov. 2026 kl. 10:00 skrev Corner Bookshop <news@bookshop.example>:",
        "På lør. 28. nov. 2026 skrev Corner Bookshop:",
        "Op za 28 nov 2026 om 10:00 schreef Corner Bookshop <news@bookshop.example>:",
        "Op 28-11-2026 om 10:00\nschreef Corner Bookshop\n<news@bookshop.example>:",
        "Corner Bookshop <news@bookshop.example> schreef op 28 november 2026 10:00:",
    ],
)
@pytest.mark.parametrize("quoted", [QUOTED, "Four o'clock.\nBring a friend.\n"])
def test_what_is_quoted_below_is_left_out(introduction: str, quoted: str) -> None:
    assert own_words(f"Is there tea?\n\nTrijn\n\n{introduction}\n\n{quoted}") == "Is there tea?\n\nTrijn"


@pytest.mark.parametrize(
    "below",
    [
        "-----Original Message-----\nFrom: Corner",
        "-----Ursprungligt meddelande-----\nFrån: Corner",
        "-----Opprinnelig melding-----\nFra: Corner",
        "-----Oorspronkelijk bericht-----\nVan: Corner",
        "________________________________\nFrom: Corner\nSent: Saturday\nTo: Trijn\nSubject: Opening\n\nFour",
        "Från: Corner\nSkickat: den 28 november\nTill: Trijn\nÄmne: Opening\n\nFour",
        "Fra: Corner\nSendt: lørdag\nTil: Trijn\nEmne: Opening\n\nFour",
        "*Van:* Corner\n*Verzonden:* zaterdag\n*Aan:* Trijn\n*Onderwerp:* Opening\n\nFour",
        "-- \nTrijn\nMarket street 1",
        "Sent from my iPhone",
        "Skickat från min iPhone",
        "Sendt fra min iPhone",
        "Verzonden vanaf mijn iPhone",
        QUOTED,
    ],
)
def test_what_programs_add_below_is_left_out(below: str) -> None:
    assert own_words(f"Is there tea?\n\n{below}\n") == "Is there tea?"


@pytest.mark.parametrize(
    ("said", "own"),
    [
        (f"Trijn wrote:\n{QUOTED}\nSame here.", "Same here."),
        (f"> When?\nAt four.\n> Where?\nHere.\n{QUOTED}", "At four.\nHere."),
        (QUOTED, QUOTED.strip()),
        ("I asked what she wrote: nothing.", "I asked what she wrote: nothing."),
        ("This is what my son wrote:\nOnce upon a time.", "This is what my son wrote:\nOnce upon a time."),
        ("From: 4 o'clock\nI will be there.", "From: 4 o'clock\nI will be there."),
        ("From: me, to: you -- with love", "From: me, to: you -- with love"),
        ("a\r\n\r\n\r\n\r\nb", "a\n\nb"),
        ("", ""),
    ],
)
def test_own_words_are_never_lost(said: str, own: str) -> None:
    assert own_words(said) == own


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<p>Is there tea?</p><p>Trijn</p>", "Is there tea?\n\nTrijn"),
        ("<div>One</div><div>Two<br>Three</div>", "One\n\nTwo\nThree"),
        ("<style>p{color:red}</style><script>alert(1)</script><p>Hi</p>", "Hi"),
        ('Hi<div class="gmail_quote">On … wrote:<blockquote>Four</blockquote></div>', "Hi"),
        ("Hi<blockquote>Four<div>inside</div></blockquote>there", "Hithere"),
        ("<p>5 &lt; 6 &amp; &lt;b&gt;</p>", "5 < 6 & <b>"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
        ("<p>open <b>never closed", "open never closed"),
    ],
)
def test_html_becomes_text(markup: str, said: str) -> None:
    (note,) = notes(f"{HEAD}Content-Type: text/html; charset=utf-8\n\n{markup}")
    assert " ".join(note.content.split()) == " ".join(said.split())


@pytest.mark.parametrize(
    ("declared", "content"),
    [
        ("utf-8", "blåbær".encode()), ("iso-8859-1", "blåbær".encode("latin-1")),
        ("iso-8859-1", "blåbær".encode()), ("us-ascii", "blåbær".encode("cp1252")), ("", "blåbær".encode()),
        ("klingon", "blåbær".encode()), ("utf-16", "blåbær".encode("utf-16")),
    ],
)  # fmt: skip
def test_a_wrong_charset_is_forgiven(declared: str, content: bytes) -> None:
    kind = f"Content-Type: text/plain; charset={declared}\n" if declared else ""
    (note,) = notes(f"{HEAD}{kind}Content-Transfer-Encoding: 8bit\n\n".encode() + content)
    assert note.content == "blåbær"


MACHINES = (
    "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (vacation)", "X-Autoreply: yes",
    "X-Autorespond: yes", "Precedence: auto_reply", "Precedence: junk", "Precedence: bulk",
    "Precedence: list",
    "List-Unsubscribe: <https://shop.example>", "Return-Path: <>", "X-Failed-Recipients: a@b.example",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
    "Subject: Automatic reply: Opening", "Subject: Out of Office: Opening", "Subject: Autosvar: Opening",
    "Subject: Automatiskt svar: Opening", "Subject: Automatisk svar: Opening",
    "Subject: Frånvaro: till måndag",
    "Subject: Automatisch antwoord: Opening", "Subject: Afwezig: tot maandag",
    "Subject: Undelivered Mail Returned to Sender", "Subject: =?utf-8?q?Autosvar=3A_borte?=",
    "From: MAILER-DAEMON@mail.example", "From: no-reply@shop.example", "From: bounces+1@shop.example",
)  # fmt: skip


@pytest.mark.parametrize("mark", MACHINES)
def test_machines_are_not_people(mark: str) -> None:
    base = "From: Trijn <trijn@mail.example>\n" if not mark.startswith("From") else ""
    assert notes(f"{base}{mark}\nMessage-ID: <1@x>\n\nHello") == []


@pytest.mark.parametrize(
    "mark",
    [
        "Auto-Submitted: no", "Precedence: normal", "Subject: Out of tea", "Subject: A returned book?",
        "Subject: Fravær i dag",
        "From: Trijn <trijn@mail.example>", "From: noreply@x.example\nReply-To: a@b.example",
        "In-Reply-To: <stamgast.4711@bookshop.example>\nPrecedence: list",
        "To: readers@lists.bookshop.example\nList-Id: <readers.lists.bookshop.example>",
    ],
)  # fmt: skip
def test_people_are_not_machines(mark: str) -> None:
    base = "" if mark.startswith("From") else "From: Trijn <trijn@mail.example>\n"
    (note,) = notes(f"{base}{mark}\nMessage-ID: <1@x>\n\nHello")
    assert note.content.endswith("Hello")


def test_a_form_on_a_site_writes_for_somebody() -> None:
    (note,) = notes("From: noreply@site.example\nReply-To: Trijn <T@mail.example>\nMessage-ID: <1@x>\n\nHi")
    assert (note.attributed_to.id, note.attributed_to.name) == ("t@mail.example", "Trijn")


def test_who_said_what_to_which_mail() -> None:
    (note,) = notes(
        "From: =?utf-8?q?Bj=C3=B8rn?= <Bjorn@Mail.example>\nSubject: =?iso-8859-1?q?Re=3A_=C5pning?=\n"
        "Message-ID: <3@mail.example>\n"
        "References: <stamgast.1@bookshop.example>\n <2@bookshop.example>\n\nHei"
    )
    assert (note.attributed_to.name, note.attributed_to.id) == ("Bjørn", "bjorn@mail.example")
    assert (note.id, note.in_reply_to) == ("<3@mail.example>", "<2@bookshop.example>")
    assert (note.context, note.name) == ("<stamgast.1@bookshop.example>", "Re: Åpning")
    assert (note.visibility, note.published, note.content) == ("direct", AT, "Hei")


def test_a_first_letter_keeps_its_subject() -> None:
    (note,) = notes("From: t@mail.example\nSubject: Opening hours?\nMessage-ID: <1@x>\n\nWhen?")
    assert (note.content, note.in_reply_to, note.context) == ("Opening hours?\n\nWhen?", "", "<1@x>")


def test_attachments_are_named_only() -> None:
    body = (
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the list.\n--b\n"
        "Content-Type: application/pdf\n"
        "Content-Disposition: attachment; filename*=utf-8''b%C3%B8ker.pdf\n\nx\n--b\n"
        "Content-Type: image/png\nContent-ID: <logo>\n\nx\n--b--\n"
    )
    (note,) = notes(HEAD + body)
    assert [(a.media_type, a.name, a.url, a.content) for a in note.attachment] == [
        ("application/pdf", "bøker.pdf", "", b"")
    ]
    assert note.content == "See the list."


def test_flowed_lines_are_joined() -> None:
    (note,) = notes(f"{HEAD}Content-Type: text/plain; format=flowed\n\nIs there \ntea?\nTrijn")
    assert note.content == "Is there tea?\nTrijn"


@pytest.mark.parametrize(
    ("head", "is_ours"),
    [
        ("To: trijn@mail.example\nMessage-ID: <9@bookshop.example>", False),
        ("To: trijn@mail.example\nMessage-ID: <9@bookshop.example>\nIn-Reply-To: <1@x>", True),
        ("To: readers@lists.bookshop.example\nMessage-ID: <9@bookshop.example>", True),
        ("To: news@bookshop.example\nMessage-ID: <stamgast.9@bookshop.example>", True),
    ],
)
def test_of_what_was_sent_only_answers_and_newsletters_are_told(head: str, is_ours: bool) -> None:
    found = notes(f"From: news@bookshop.example\n{head}\n\nHello", is_sent=True)
    assert [note.attributed_to for note in found] == [US] * is_ours


def test_nobody_writes_under_our_name_into_our_inbox() -> None:
    named = "Message-ID: <stamgast.9@bookshop.example>\nTo: readers@lists.bookshop.example"
    assert notes(f"From: news@bookshop.example\n{named}\n\nBuy now") == []


def test_what_was_sent_from_here_is_told_as_it_was_written() -> None:
    words = "> a quotation\n\n-- \nnot a signature"
    head = "From: news@bookshop.example\nMessage-ID: <stamgast.9@bookshop.example>\nIn-Reply-To: <1@x>"
    (note,) = notes(f"{head}\n\n{words}", is_sent=True)
    assert note.content == words


@pytest.mark.parametrize("poison", [RecursionError, LookupError, IndexError, AttributeError])
def test_a_mail_that_breaks_the_reading_is_shown_as_unreadable(
    poison: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = text.text_of

    def breaking(mail: text.Mail) -> str:
        if mail["Message-ID"] == "<1@mail.example>":
            raise poison
        return real(mail)

    monkeypatch.setattr(mapping, "text_of", breaking)
    broken, fine = notes(f"{HEAD}\nBroken", HEAD.replace("<1@", "<2@") + "\nFine")
    assert (broken.content, broken.attributed_to.id) == (mapping.UNREADABLE, "trijn@mail.example")
    assert fine.content == "Fine"


def test_what_is_no_mail_at_all_is_left_out() -> None:
    assert (
        notes(b"", b"\x00\xff", b"no header", b"From: nobody\n\nHi", f"{HEAD}\nHi".encode())[0].content
        == "Hi"
    )


def test_a_long_mail_is_shortened_and_says_so() -> None:
    (note,) = notes(f"{HEAD}\n" + "word " * CUT)
    assert note.content.endswith(mapping.SHORTENED)
    assert len(note.content) < text.MOST_TEXT + 200


def test_a_mail_without_a_name_gets_the_same_one_every_time() -> None:
    nameless = "From: t@mail.example\n\nHi"
    (first,), (again,), (other,) = notes(nameless), notes(nameless), notes(f"{nameless}!")
    assert first.id == again.id != other.id


def test_a_list_answer_counts_only_where_it_answers_us() -> None:
    mail = text.parsed(b"From: t@mail.example\nList-Id: <x>\n\nHi")
    assert is_of_machine(mail, answers_us=False)
    assert not is_of_machine(mail, answers_us=True)
