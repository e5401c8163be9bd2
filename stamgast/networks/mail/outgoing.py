"""Sends mails by SMTP, and says exactly what is known when something goes wrong.

A server takes a mail over when it says so after the last dot; before it asks for the text nothing was sent.
"""

import re
import smtplib
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from stamgast.networks.errors import (
    Blocked,
    Forbidden,
    NetworkError,
    OutcomeUnknown,
    RateLimited,
    Rejected,
    Unauthorized,
    Unavailable,
)
from stamgast.networks.mail.line import Line, Server, dial, no_tls
from stamgast.networks.mail.tokens import xoauth2
from stamgast.networks.safety import Client

PAUSE = timedelta(minutes=15)
"""How long a server that says *too many* is left alone: none of them says it itself."""

_LEADING_DOT = re.compile(rb"^\.", re.MULTILINE)
_SENDER = re.compile(rb"sender (?:address )?(?:rejected|verify|not)|send as|not owned by user", re.IGNORECASE)
"""Many servers say what is wrong with the sender only when they are told the recipient."""

_TOO_MANY = re.compile(r"rate|too (?:many|much|fast)|limit|quota|4\.7\.28|throttl", re.IGNORECASE)
_SUSPECTED = re.compile(
    r"spam|black ?list|block ?list|blocked|dmarc|reputation|suspend|compromised", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Account:
    """A way into a mail server: by a password, or by a token that is asked for when it is needed."""

    server: Server
    user: str
    password: str
    token: Callable[[], str] | None = None


@dataclass(frozen=True, slots=True)
class Envelope:
    """A mail as it goes out: who sends it, to whom (at once), and its bytes with the line ends of SMTP."""

    sender: str
    recipients: Sequence[str]
    content: bytes


class _Smtp(smtplib.SMTP):
    """smtplib over a line of ours."""

    def __init__(self, line: Line) -> None:
        super().__init__(local_hostname="[127.0.0.1]")  # our real name is nobody's business
        self._line = line

    def _get_socket(self, *_: Any) -> Line:
        return self._line

    def secure(self) -> None:
        self.starttls(context=self._line)  # type: ignore[call-overload]  # it does what a context is asked for


class Outgoing:
    """One account on one server; every call is a line of its own."""

    def __init__(self, client: Client, account: Account, now: Callable[[], datetime]) -> None:
        self._client = client
        self._account = account
        self._now = now

    def check(self) -> None:
        """Sign in and leave. Raises ``Unauthorized``, ``Unavailable`` and ``Rejected``."""
        with self._signed_in():
            pass

    def send(self, envelope: Envelope) -> list[str]:
        """Send once, to all at once; return the recipients that the server refuses for good.

        Raises:
            OutcomeUnknown: the text was on its way and no answer came.
            NetworkError: any other; then nobody was sent anything.
        """
        with self._signed_in() as smtp:
            refused = self._address(smtp, envelope)
            self._client.ask_guard()
            self._hand_over(smtp, envelope.content)
        return refused

    @contextmanager
    def _signed_in(self) -> Iterator[_Smtp]:
        smtp = _Smtp(dial(self._client, self._account.server))
        try:
            with _lost():
                self._sign_in(smtp)
            yield smtp
            with suppress(smtplib.SMTPException, OSError):  # the mail is theirs already
                smtp.quit()
        finally:
            with suppress(OSError):
                smtp.close()

    def _sign_in(self, smtp: _Smtp) -> None:
        code, said = smtp.connect(self._account.server.host, self._account.server.port)
        if code != 220:
            raise self._sorted(code, said, Rejected("The mail server does not let us in."))
        if self._account.server.security == "starttls":
            try:
                smtp.secure()
            except (smtplib.SMTPException, OSError) as error:
                raise no_tls() from error
        smtp.ehlo_or_helo_if_needed()
        code, said = self._authenticate(smtp)
        if code not in (235, 503):
            unauthorized = Unauthorized("The mail server did not accept the user name and password.")
            raise self._sorted(code, said, unauthorized)

    def _authenticate(self, smtp: _Smtp) -> tuple[int, bytes]:
        user, password = self._account.user, self._account.password
        if self._account.token is not None:
            said = b64encode(xoauth2(user, self._account.token())).decode()
            code, answer = smtp.docmd("AUTH", f"XOAUTH2 {said}")
            return smtp.docmd("") if code == 334 else (code, answer)  # 334 tells why not; then comes the no
        if "PLAIN" not in smtp.esmtp_features.get("auth", "").upper().split():
            try:
                return smtp.login(user, password)
            except smtplib.SMTPAuthenticationError as error:
                return error.smtp_code, _bytes(error.smtp_error)
            except (smtplib.SMTPException, UnicodeError) as error:
                raise Rejected(
                    "The mail server offers no way of signing in that we know.", detail=type(error).__name__
                ) from error
        both = b64encode(f"\0{user}\0{password}".encode()).decode()  # smtplib would take ASCII only
        return smtp.docmd("AUTH", f"PLAIN {both}")

    def _address(self, smtp: _Smtp, envelope: Envelope) -> list[str]:
        """Say from whom and to whom; a recipient who may be taken later makes the whole mail wait."""
        with _lost():
            code, said = smtp.mail(envelope.sender)
            if code != 250:
                raise self._sorted(code, said, _not_ours())
            refused: list[str] = []
            for recipient in envelope.recipients:
                code, said = smtp.rcpt(recipient)
                if code not in (250, 251):
                    refused.append(recipient)
                    no = (
                        _not_ours()
                        if _SENDER.search(said)
                        else Rejected("The mail server refuses the address.")
                    )
                    error = self._sorted(code, said, no)
                    if not isinstance(error, Rejected) or len(refused) == len(envelope.recipients):
                        raise error
        return refused

    def _hand_over(self, smtp: _Smtp, content: bytes) -> None:
        with _lost():
            code, said = smtp.docmd("DATA")
        if code != 354:
            raise self._sorted(code, said, Rejected("The mail server refuses the mail."))
        try:
            smtp.send(_LEADING_DOT.sub(b"..", content) + b"\r\n.\r\n")
            code, said = smtp.getreply()
        except (smtplib.SMTPException, OSError) as error:
            raise OutcomeUnknown("The connection broke off.", detail=type(error).__name__) from error
        if code == -1:
            raise OutcomeUnknown("The mail server's answer could not be understood.", detail="no code")
        if code != 250:
            no = Rejected("The mail server refuses the mail.")
            if code == 552 or b"5.3.4" in said:
                no = Rejected("The mail is too large for the server.")
            raise self._sorted(code, said, no)

    def _sorted(self, code: int, said: bytes, otherwise: NetworkError) -> NetworkError:
        """Sort an answer that is not a yes; ``otherwise`` is what a lasting no means here."""
        words = said.decode("utf-8", "replace")
        detail = " ".join([str(code), *re.findall(r"\b[245]\.\d{1,3}\.\d{1,3}\b", words)[:1]])
        if code < 0:
            return Unavailable("The mail server's answer could not be understood.", detail="no code")
        if 400 <= code < 500:
            if code != 454 and _TOO_MANY.search(words):
                return RateLimited(
                    "The mail server wants us to go slower.", retry_at=self._now() + PAUSE, detail=detail
                )
            return Unavailable("The mail server has trouble at the moment.", detail=detail)
        if _SUSPECTED.search(words) and not isinstance(otherwise, Unauthorized):
            return Blocked("The mail server takes us for a sender of spam.", detail=detail)
        otherwise.detail = detail
        return otherwise


@contextmanager
def _lost() -> Iterator[None]:
    """Before the text is handed over a broken line has changed nothing."""
    try:
        yield
    except smtplib.SMTPResponseException as error:
        raise Unavailable(
            "The mail server has trouble at the moment.", detail=str(error.smtp_code)
        ) from error
    except (smtplib.SMTPException, OSError) as error:
        raise Unavailable("The mail server hung up.", detail=type(error).__name__) from error


def _not_ours() -> Forbidden:
    return Forbidden("The mail server does not let this account send from this address.")


def _bytes(said: bytes | str) -> bytes:
    return said if isinstance(said, bytes) else said.encode()
