"""Reports that a mail did not arrive: which one, at whom, for good or for now; and all that is no report."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stamgast.networks.mail.bounces import returns
from stamgast.networks.mail.mailbox import Raw
from stamgast.networks.mail.notes import returned
from stamgast.networks.mail.text import parsed
from stamgast.vocabulary.returns import Return

OURS = "<stamgast.4711@bookshop.example>"


def recipient(address: str = "gone@mail.example", action: str = "failed", status: str = "5.1.1") -> str:
    return f"Final-Recipient: rfc822; {address}\nAction: {action}\nStatus: {status}\n"


def report(
    *groups: str, copy: str = f"Message-ID: {OURS}\nSubject: Opening\n\nFour o'clock.", kind: str = ""
) -> bytes:
    """Write a report as Postfix does: words, what it says of each recipient, what came back."""
    told = "\n".join(["Reporting-MTA: dns; mail.bookshop.example\n", *groups])
    kind = kind or ("message/rfc822" if "\n\n" in copy else "text/rfc822-headers")
    parts = [
        "Content-Type: text/plain\n\nI'm sorry to have to inform you.",
        f"Content-Type: message/delivery-status\n\n{told}",
        f"Content-Type: {kind}\n\n{copy}",
    ]
    head = (
        "From: MAILER-DAEMON@mail.bookshop.example\nReturn-Path: <>\nMessage-ID: <report@x>\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b/1"\n\n'
    )
    return (head + "".join(f"--b/1\n{part}\n\n" for part in parts) + "--b/1--\n").encode()


def read(content: bytes) -> list[Return]:
    return list(returns(parsed(content)))


def raw(content: bytes) -> Raw:
    return Raw(1, datetime(2026, 11, 28, tzinfo=UTC), len(content), content)


@pytest.mark.parametrize(
    ("action", "status", "is_final"),
    [
        ("failed", "5.1.1", True),  # no such mailbox
        ("failed", "5.1.2", True),  # no such host
        ("failed", "5.0.0", True),
        ("Failed", "5.4.4 (unable to route)", True),
        ("failed", "5.2.1", True),  # switched off
        ("failed", "5.2.2", False),  # full
        ("failed", "5.3.4", False),  # too large for the server
        ("failed", "5.6.1", False),
        ("failed", "5.7.1", False),  # a policy: spam, blocked, DMARC
        ("failed", "4.4.1", False),  # given up after days
        ("failed", "", False),
        ("failed", "x", False),
        ("delayed", "4.4.1", False),
        ("delayed", "5.1.1", False),
    ],
)
def test_for_good_or_for_now(action: str, status: str, is_final: bool) -> None:
    assert read(report(recipient(action=action, status=status))) == [
        Return(OURS, "gone@mail.example", is_final=is_final)
    ]


@pytest.mark.parametrize("action", ["delivered", "relayed", "expanded", "", "x"])
def test_what_arrived_did_not_come_back(action: str) -> None:
    assert read(report(recipient(action=action))) == []


def test_one_report_may_be_about_several() -> None:
    groups = (
        recipient("a@x.example"),
        recipient("B@x.example", status="4.2.2"),
        recipient(action="delivered"),
    )
    assert [(one.recipient, one.is_final) for one in read(report(*groups))] == [
        ("a@x.example", True),
        ("b@x.example", False),
    ]


def test_the_first_address_counts_where_a_mail_was_forwarded() -> None:
    group = f"Original-Recipient: rfc822;trijn@mail.example\n{recipient()}"
    assert [one.recipient for one in read(report(group))] == ["trijn@mail.example"]


@pytest.mark.parametrize("kind", ["text/rfc822-headers", "message/rfc822-headers"])
def test_its_headers_are_enough(kind: str) -> None:
    assert read(report(recipient(), copy=f"Subject: x\nMessage-ID: {OURS}", kind=kind))[0].note == OURS


NO_REPORTS = [
    report(recipient(), copy="Subject: x"),
    report(recipient("nobody")),
    report("Action: failed\nStatus: 5.1.1\n"),
    report(),
    report(recipient()).replace(b"multipart/report", b"multipart/mixed"),
    report(recipient()).replace(b"message/delivery-status", b"text/plain"),
    f"From: Trijn <t@x.example>\nIn-Reply-To: {OURS}\n\nStatus: 5.1.1".encode(),
    b"",
]


@pytest.mark.parametrize("content", NO_REPORTS)
def test_what_is_no_report_counts_nothing(content: bytes) -> None:
    assert read(content) == []


def test_reports_about_what_is_not_ours_count_nothing() -> None:
    assert returned(raw(report(recipient())))
    assert not returned(raw(report(recipient(), copy="Message-ID: <theirs@x>\n\nx")))


def test_a_report_of_thousands_is_cut() -> None:
    groups = [recipient(f"{number}@x.example") for number in range(500)]
    assert len(read(report(*groups))) <= 101


@settings(max_examples=60)
@given(st.data())
def test_a_torn_report_is_read_or_not(data: st.DataObject) -> None:
    whole = report(recipient(), recipient("other@x.example"))
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    put = data.draw(st.binary(max_size=20))
    assert all("@" in one.recipient for one in returned(raw(whole[:start] + put + whole[end:])))
