"""What people do with their own mail programs, over the libraries of Python and nothing of ours."""

import imaplib
import smtplib
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import make_msgid

from tests.real.servers.mail import PASSWORD, MailServer
from tests.real.servers.processes import eventually


@dataclass(frozen=True)
class MailProgram:
    """Somebody's mail program."""

    server: MailServer
    address: str

    def inbox(self) -> list[EmailMessage]:
        return self.folder("INBOX")

    def folder(self, name: str) -> list[EmailMessage]:
        with self._signed_in() as imap:
            imap.select(name, readonly=True)
            numbers = imap.uid("SEARCH", "ALL")[1][0].split()
            raws = [imap.uid("FETCH", n.decode(), "(BODY.PEEK[])")[1][0][1] for n in numbers]
        return [message_from_bytes(raw, policy=default) for raw in raws]

    def waits_for(self, subject: str) -> EmailMessage:
        def look() -> EmailMessage | None:
            return next((mail for mail in self.inbox() if mail["Subject"] == subject), None)

        return eventually(look)

    def answers(self, mail: EmailMessage, text: str, **fields: str) -> EmailMessage:
        """Answer as programs do: below a subject with Re, quoting, naming what is answered; filed as sent."""
        quoted = "".join(f"> {line}\n" for line in mail.get_body(("plain",)).get_content().splitlines())
        answer = EmailMessage()
        answer["From"] = f"{self.address.partition('@')[0].title()} <{self.address}>"
        answer["To"] = mail["Reply-To"] or mail["From"]
        answer["Subject"] = mail["Subject"] if mail["Subject"].startswith("Re:") else f"Re: {mail['Subject']}"
        answer["Message-ID"] = make_msgid(domain=self.address.partition("@")[2])
        answer["In-Reply-To"] = mail["Message-ID"]
        answer["References"] = " ".join(filter(None, [mail["References"], mail["Message-ID"]]))
        for name, value in fields.items():
            answer[name.replace("_", "-")] = value
        answer.set_content(f"{text}\n\nOn Sat, 28 Nov 2026 at 10:00, {mail['From']} wrote:\n{quoted}")
        self.sends(answer)
        return answer

    def sends(self, mail: EmailMessage, to: str = "") -> None:
        with smtplib.SMTP("127.0.0.1", self.server.ports.smtp, timeout=20) as smtp:
            smtp.ehlo()
            assert smtp.docmd("AUTH", f"PLAIN {b64encode(self._both).decode()}")[0] == 235
            smtp.send_message(mail, self.address, [to] if to else None)
        with self._signed_in() as imap:
            imap.append("Skickat", r"(\Seen)", imaplib.Time2Internaldate(time.time()), mail.as_bytes())

    def puts(self, raw: bytes) -> None:
        """Put anything at all into the inbox, as a spammer's server would."""
        with self._signed_in() as imap:
            assert imap.append("INBOX", "", imaplib.Time2Internaldate(time.time()), raw)[0] == "OK"

    @contextmanager
    def _signed_in(self) -> Iterator[imaplib.IMAP4]:
        with imaplib.IMAP4("127.0.0.1", self.server.ports.imap, timeout=20) as imap:
            imap.authenticate("PLAIN", lambda _: self._both)
            yield imap

    @property
    def _both(self) -> bytes:
        return f"\0{self.address}\0{PASSWORD}".encode()
