"""A mail server of the tests' own: Postfix takes mails in, Dovecot keeps and shows them; nothing leaves."""

import hmac
import json
import os
import pwd
import shutil
import socket
import subprocess
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.real.servers.processes import CannotStart, Launch, free_ports, new_folder, start

MASTER = Path("/usr/lib/postfix/sbin/master")
PEOPLE = ("news@bookshop.test", "trijn@reader.test", "oene@reader.test")
LIST = "readers@bookshop.test"
"""Goes to Trijn and Oene."""

MOVED = "moved@bookshop.test"
"""Is taken in, and cannot be delivered."""

PASSWORD = "läsning-2026"
TOKEN_KEY = b"a key that only the tests know, 32"
"""Signs the tokens by which the server lets people in instead of by the password."""

MOST_BYTES = 3_000_000
SERVICES = """\
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


@dataclass(frozen=True)
class Ports:
    """``smtps`` has TLS from the start, ``submission`` asks for it; ``smtp`` and ``imap`` also do without."""

    smtp: int
    submission: int
    smtps: int
    imap: int
    imaps: int
    lmtp: int
    sasl: int


@dataclass(frozen=True)
class MailServer:
    """``authority`` is the file of who signed its certificate, made out to localhost."""

    ports: Ports
    authority: Path


def token_for(user: str, key: bytes = TOKEN_KEY) -> str:
    """Return a token by which the server lets a user in, signed as an OAuth server would (RFC 7519)."""
    parts = [{"alg": "HS256", "typ": "JWT"}, {"email": user, "sub": user, "iat": 1, "exp": 4_000_000_000}]
    told = ".".join(_packed(json.dumps(part).encode()) for part in parts)
    return f"{told}.{_packed(hmac.digest(key, told.encode(), 'sha256'))}"


def _packed(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()


@contextmanager
def running_mail() -> Iterator[MailServer]:
    """A fresh server with an empty mailbox for each of ``PEOPLE``.

    Raises:
        CannotStart: Postfix or Dovecot is missing, we are not root, or one of them did not come up.
    """
    dovecot = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if dovecot is None or not MASTER.exists():
        raise CannotStart("Postfix or Dovecot is missing (Debian: postfix dovecot-imapd dovecot-lmtpd)")
    if os.getuid() != 0:
        raise CannotStart("Postfix starts as root only")
    ports = Ports(*free_ports(7))
    with ExitStack() as stack:
        keeping, sending = new_folder("dovecot", stack), new_folder("postfix", stack)
        _certify(keeping)
        settings = _dovecot(keeping, ports)
        kept = start("Dovecot", keeping, Launch([dovecot, "-F", "-c", settings]), stack)
        _postfix(sending, keeping, ports)
        sent = start("Postfix", sending, Launch([MASTER, "-c", sending, "-d"]), stack)
        kept.until(lambda: _greets(ports.imap, b"* OK"), seconds=20)
        sent.until(lambda: _greets(ports.smtp, b"220"), seconds=20)
        yield MailServer(ports, keeping / "authority.pem")


def _greets(port: int, words: bytes) -> bool | None:
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        return connection.recv(200).startswith(words) or None


def _dovecot(folder: Path, ports: Ports) -> Path:
    account = pwd.getpwnam("mail")
    mails = folder / "mail"
    mails.mkdir()
    os.chown(mails, account.pw_uid, account.pw_gid)
    (folder / "users").write_text("".join(f"{each}:{{PLAIN}}{PASSWORD}\n" for each in PEOPLE))
    (folder / "users").chmod(0o644)
    tokens = folder / "tokens" / "default" / "HS256"
    tokens.mkdir(parents=True)
    (tokens / "default").write_bytes(b64encode(TOKEN_KEY))
    (folder / "tokens.conf").write_text(
        "introspection_mode = local\nusername_attribute = email\n"
        f"local_validation_key_dict = fs:posix:prefix={folder}/tokens/\n"
    )
    for each in (folder, *folder.glob("tokens*"), *folder.glob("tokens/**/*")):
        each.chmod(each.stat().st_mode | 0o055 if each.is_dir() else 0o644)
    settings = folder / "dovecot.conf"
    settings.write_text(f"""\
protocols = imap lmtp
base_dir = {folder}/run
state_dir = {folder}/state
log_path = /dev/stderr
listen = 127.0.0.1
ssl = yes
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.key
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2
mail_location = maildir:{mails}/%u
first_valid_uid = 1
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {folder}/tokens.conf
}}
passdb {{
  driver = passwd-file
  args = username_format=%u {folder}/users
}}
userdb {{
  driver = static
  args = uid={account.pw_uid} gid={account.pw_gid} home={mails}/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox "Skickat" {{
    auto = create
    special_use = \\Sent
  }}
}}
service imap-login {{
  inet_listener imap {{
    port = {ports.imap}
  }}
  inet_listener imaps {{
    port = {ports.imaps}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {ports.lmtp}
  }}
}}
service auth {{
  inet_listener {{
    port = {ports.sasl}
  }}
}}
""")
    return settings


def _postfix(folder: Path, keeping: Path, ports: Ports) -> None:
    for name in ("queue", "state"):
        (folder / name).mkdir()
    owner = pwd.getpwnam("postfix")
    os.chown(folder / "state", owner.pw_uid, owner.pw_gid)
    (folder / "people").write_text("".join(f"{each} there\n" for each in PEOPLE))
    (folder / "aliases").write_text(f"{LIST} {', '.join(PEOPLE[1:])}\n{MOVED} gone@reader.test\n")
    (folder / "senders").write_text("".join(f"{each} {each}\n" for each in PEOPLE))
    (folder / "main.cf").write_text(f"""\
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/state
maillog_file = {folder}/log
maillog_file_prefixes = {folder}
myhostname = mail.bookshop.test
mydestination =
mynetworks =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
virtual_mailbox_domains = bookshop.test, reader.test
virtual_mailbox_maps = texthash:{folder}/people
virtual_alias_maps = texthash:{folder}/aliases
virtual_transport = lmtp:inet:127.0.0.1:{ports.lmtp}
default_transport = error:nothing leaves the tests
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{ports.sasl}
smtpd_sasl_auth_enable = yes
smtpd_tls_cert_file = {keeping}/server.pem
smtpd_tls_key_file = {keeping}/server.key
smtpd_sender_login_maps = texthash:{folder}/senders
smtpd_sender_restrictions = reject_sender_login_mismatch
smtpd_recipient_restrictions = permit_sasl_authenticated, reject_unauth_destination
message_size_limit = {MOST_BYTES}
""")
    inet = f"""\
127.0.0.1:{ports.smtp} inet n - n - - smtpd
127.0.0.1:{ports.submission} inet n - n - - smtpd -o smtpd_tls_security_level=encrypt
127.0.0.1:{ports.smtps} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
"""
    (folder / "master.cf").write_text(inet + SERVICES)
    done = subprocess.run(
        ["/usr/sbin/postfix", "-c", str(folder), "check"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CannotStart(f"Postfix refuses its settings: {done.stderr.strip().splitlines()[-1:]}")


def _certify(folder: Path) -> None:
    """Write an authority of our own, and what it certifies for localhost."""
    signing, serving = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    authority = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Tests of the bookshop")])
    server = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    names = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))])

    def certified(subject: x509.Name, key: ec.EllipticCurvePrivateKey, about: x509.ExtensionType) -> bytes:
        certificate = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(authority)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=1))
            .add_extension(about, critical=isinstance(about, x509.BasicConstraints))
            .sign(signing, hashes.SHA256())
        )
        return certificate.public_bytes(serialization.Encoding.PEM)

    is_authority = x509.BasicConstraints(ca=True, path_length=0)
    (folder / "authority.pem").write_bytes(certified(authority, signing, is_authority))
    (folder / "server.pem").write_bytes(certified(server, serving, names))
    (folder / "server.key").write_bytes(
        serving.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
