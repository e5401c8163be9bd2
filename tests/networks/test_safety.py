"""The one HTTP client cannot be turned against us: addresses, names, redirects, headers."""

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import httpcore2
import pytest

from stamgast.networks import safety
from stamgast.networks.errors import Misconfigured, NetworkError, Rejected, Unavailable
from stamgast.networks.safety import Client, Policy, is_public
from tests.networks.listening import Listener, listening, saying

PUBLIC = "93.184.216.34"
NAMES = {
    "public.example": [PUBLIC],
    "localhost": ["127.0.0.1"],
    "localhost.": ["127.0.0.1"],
    "127.0.0.1.nip.example": ["127.0.0.1"],
    "7f000001.nip.example": ["127.0.0.1"],
    "169-254-169-254.nip.example": ["169.254.169.254"],
    "metadata.internal": ["169.254.169.254"],
    "six.example": ["::1"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "scoped.example": ["fe80::1%lo"],
    "both.example": [PUBLIC, "127.0.0.1"],
    "xn--lokal-nua.example": ["127.0.0.1"],
    "nothing.example": [],
}
PRIVATE_HOSTS = (
    # loopback in all its spellings
    "127.0.0.1", "127.1", "127.0.1", "127.255.255.254", "0", "0.0.0.0", "00000", "0.0", "2130706433",
    "0x7f000001", "0X7F000001", "0x7f.1", "0x7f.0x0.0x0.0x1", "017700000001", "0177.0.0.1", "0177.0.0.01",
    "127。0。0。1", "１２７.0.0.1", "①②⑦.⓪.⓪.①", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]",
    # IPv4 inside IPv6
    "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]", "[2002:a9fe:a9fe::1]", "[2001:0:7f00:1::1]",
    # link-local and the metadata of clouds
    "169.254.169.254", "169.254.170.2", "2852039166", "0xa9fea9fe", "025177524776", "169.16689662",
    "100.100.100.200", "192.0.0.192", "168.63.129.16", "[fd00:ec2::254]", "[fe80::1]", "[fe80::1%25lo]",
    # other people's inner networks, and addresses for no one in particular
    "10.0.0.1", "10.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.257", "100.64.0.1",
    "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "192.88.99.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "[fec0::1]", "[fc00::1]", "[ff02::1]", "[2001:db8::1]", "[3fff::1]", "[100::1]",
    # names that lead there
    "localhost", "LOCALHOST", "localhost.", "127.0.0.1.nip.example", "7f000001.nip.example",
    "169-254-169-254.nip.example", "metadata.internal", "six.example", "mapped.example", "scoped.example",
    "both.example", "lokalö.example", "nothing.example",
)  # fmt: skip
HOSTILE_SHAPES = (
    "https://127.0.0.1:{port}/?x=.mp4", "https://127.0.0.1:{port}/film.mp4", "https://127.0.0.1:{port}#@public.example",
    "https://public.example@127.0.0.1:{port}/", "https://user:word@public.example/", "https://user@public.example/",
    "https://127.0.0.1:{port}\\@public.example/", "https:\\\\127.0.0.1:{port}/", "https:/127.0.0.1:{port}/",
    "https:127.0.0.1:{port}/", "//127.0.0.1:{port}/", "127.0.0.1:{port}", "", " ", "https://", "https:///path",
    "http://127.0.0.1:{port}/", "http://public.example/", "HTTP://public.example/",
    "file:///etc/passwd", "file://127.0.0.1/etc/passwd", "ftp://127.0.0.1:{port}/", "gopher://127.0.0.1:{port}/_x",
    "dict://127.0.0.1:{port}/", "ldap://127.0.0.1:{port}/", "data:text/plain,x",
    "jar:https://127.0.0.1:{port}!/", "javascript:alert(1)", "unix:///run/x.sock", "ws://127.0.0.1:{port}/",
    "http+unix://%2Frun%2Fx.sock/",
    "https://127.0.0.1:{port}/\r\nHost: public.example", "https://public.example/\r\nX-Injected: yes",
    "https://public.example/\n", "https://public.example\r\n.evil.example/", "https://public.example/\x00",
    "https://127.0.0.1\t:{port}/", "https://[::1", "https://[127.0.0.1]/", "https://public.example:99999/", "https://public.example:0/",
    "https://public.example:port/", "https://1.1.1.1 &@127.0.0.1:{port}/", "https://%31%32%37.0.0.1:{port}/",
)  # fmt: skip


@pytest.fixture
def trap() -> Iterator[Listener]:
    with listening() as listener:
        yield listener


@pytest.fixture(autouse=True)
def no_way_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names come from the table above, and a connection to anything but loopback is noted and refused."""
    real_lookup, real_connect = socket.getaddrinfo, httpcore2.SyncBackend.connect_tcp
    reached: list[str] = []

    def look_up(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else str(host)
        if name in NAMES:
            return [(0, 0, 0, "", (address, port)) for address in NAMES[name]]
        is_number = ":" in name or name.lower().startswith("0x") or not any(c.isalpha() for c in name)
        if not is_number:
            raise socket.gaierror(name)
        return real_lookup(host, port, *args, **kwargs)

    def connect(self: Any, host: str, port: int, *args: Any, **kwargs: Any) -> Any:
        reached.append(host)
        if not host.startswith("127."):
            raise httpcore2.ConnectError(host)
        return real_connect(self, host, port, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", connect)
    return reached


def test_there_are_enough_hostile_addresses() -> None:
    assert len(set(PRIVATE_HOSTS)) >= 60
    assert len(set(HOSTILE_SHAPES)) >= 30


@pytest.mark.parametrize("host", PRIVATE_HOSTS)
def test_a_host_that_is_not_public_is_never_connected_to(
    host: str, trap: Listener, no_way_out: list[str]
) -> None:
    with pytest.raises(Rejected) as refusal:
        Client().request("GET", f"https://{host}:{trap.port}/")
    assert (trap.connections, no_way_out) == (0, [])
    assert_readable(refusal.value)


@pytest.mark.parametrize("shape", HOSTILE_SHAPES)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_hostile_address_is_refused(method: Any, shape: str, trap: Listener, no_way_out: list[str]) -> None:
    with pytest.raises(Rejected) as refusal:
        Client().request(method, shape.format(port=trap.port), creates=method == "POST")
    assert (trap.connections, no_way_out) == (0, [])
    assert_readable(refusal.value)


def assert_readable(error: NetworkError) -> None:
    assert error.message[0].isupper()
    assert error.message.endswith(".")
    assert "http" not in error.message.lower().replace("https", "")
    assert not any(mark in error.message for mark in "{}<>[]\\")


def test_an_ordinary_name_is_connected_to_at_its_checked_address(no_way_out: list[str]) -> None:
    with pytest.raises(Unavailable):
        Client().request("GET", "https://public.example/")
    assert no_way_out == [PUBLIC]


@pytest.mark.parametrize("host", ["unknown.example", "127.0.0.1.", "127.0.0.1.."])
def test_a_name_nobody_knows_is_unavailable(host: str, no_way_out: list[str]) -> None:
    with pytest.raises(NetworkError):
        Client().request("POST", f"https://{host}/", creates=True)
    assert no_way_out == []


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808", "2002:808:808::1"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


def test_a_name_that_changes_its_answer_gains_nothing(
    monkeypatch: pytest.MonkeyPatch, trap: Listener
) -> None:
    """127.0.0.2 plays the public address, 127.0.0.1 the private one; the second look-up says private."""
    answers = [["127.0.0.2"], ["127.0.0.1"], ["127.0.0.1"]]
    monkeypatch.setattr(safety, "is_public", lambda address: str(address) == "127.0.0.2")
    monkeypatch.setattr(safety, "_resolve", lambda *_: answers.pop(0))
    with listening(address="127.0.0.2", port=trap.port) as checked:
        with pytest.raises(Unavailable):
            Client().request("GET", f"https://flip.example:{trap.port}/")
        checked.finished.wait(5)
        assert (checked.connections, trap.connections) == (1, 0)
        with pytest.raises(Rejected):
            Client().request("GET", f"https://flip.example:{trap.port}/")
    assert trap.connections == 0


def test_a_second_address_is_tried_when_the_first_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    with listening(saying("200 OK", body=b"there")) as server:
        monkeypatch.setattr(safety, "_resolve", lambda *_: ["2001:4860::1", "127.0.0.1"])
        client = Client(Policy(allowed=frozenset({"twofold.example"})))
        assert client.request("GET", f"http://twofold.example:{server.port}/").content == b"there"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    "target",
    ["https://127.0.0.1:{port}/", "https://[::1]:{port}/", "http://127.0.0.1:{port}/", "//localhost:{port}/",
     "https://169.254.169.254/latest", "file:///etc/passwd", "https://x:y@public.example/", "https://[::1"],
)  # fmt: skip
def test_a_redirect_to_a_private_place_is_not_followed(status: int, target: str, trap: Listener) -> None:
    with listening(saying(f"{status} Found", f"Location: {target.format(port=trap.port)}")) as server:
        client = Client(Policy(allowed=frozenset({f"127.0.0.1:{server.port}"})))
        with pytest.raises(Rejected) as refusal:
            client.request("GET", server.url, follow=True)
    assert trap.connections == 0
    assert_readable(refusal.value)


def test_nothing_is_followed_unasked_or_after_a_post(trap: Listener) -> None:
    with listening(saying("302 Found", f"Location: {trap.url}/")) as server:
        client = Client(Policy(allowed=frozenset({"127.0.0.1"})))
        assert client.request("GET", server.url).status == 302
        assert client.request("POST", server.url, follow=True).status == 302
    assert trap.connections == 0


def test_only_a_redirect_is_followed(trap: Listener) -> None:
    with listening(saying("201 Created", f"Location: {trap.url}/")) as server:
        client = Client(Policy(allowed=frozenset({"127.0.0.1"})))
        assert client.request("GET", server.url, follow=True).status == 201
    assert trap.connections == 0


def test_redirects_in_circles_end() -> None:
    with listening(saying("302 Found", "Location: /again")) as server:
        with pytest.raises(Rejected, match="circles"):
            Client(Policy(allowed=frozenset({"127.0.0.1"}))).request("GET", server.url, follow=True)
        assert server.connections == safety.MAX_REDIRECTS + 1


@pytest.mark.parametrize(
    "header", ["Authorization", "Cookie", "DPoP", "X-Api-Key", "Private-Token", "Proxy-Authorization"]
)
def test_credentials_stay_at_their_origin(header: str) -> None:
    with (
        listening(saying("200 OK")) as stranger,
        listening(saying("302 Found", f"Location: {stranger.url}/there")) as server,
    ):
        client = Client(Policy(allowed=frozenset({"127.0.0.1"})))
        client.request(
            "GET", server.url, follow=True, headers={header: "canary-4711", "Accept": "text/canary"}
        )
    assert b"canary-4711" in server.heard[0]
    assert b"canary-4711" not in stranger.heard[0]
    assert b"text/canary" in stranger.heard[0]


def test_credentials_go_along_within_their_origin() -> None:
    def answer(visitor: socket.socket, said: bytes) -> None:
        saying("200 OK" if b"/there" in said else "302 Found", "Location: /there")(visitor, said)

    with listening(answer) as server:
        client = Client(Policy(allowed=frozenset({"127.0.0.1"})))
        client.request("GET", server.url, follow=True, headers={"Authorization": "canary-4711"})
        assert [b"canary-4711" in said for said in server.heard] == [True, True]


def test_cookies_are_not_kept_between_requests() -> None:
    with listening(saying("200 OK", "Set-Cookie: session=canary-4711; Path=/")) as server:
        client = Client(Policy(allowed=frozenset({"127.0.0.1"})))
        client.request("GET", server.url)
        client.request("GET", server.url)
        assert b"canary-4711" not in server.heard[1]


@pytest.mark.parametrize("value", ["a\r\nX-Injected: yes", "a\nb", "a\x00b", "ä"])
def test_a_header_cannot_carry_another_one(value: str, trap: Listener) -> None:
    client = Client(Policy(allowed=frozenset({"127.0.0.1"})))
    with pytest.raises(Misconfigured) as refusal:
        client.request("GET", trap.url, headers={"X-Name": value})
    assert not any(b"X-Injected" in said for said in trap.heard)
    assert_readable(refusal.value)


def test_the_surroundings_cannot_send_us_through_a_proxy(
    monkeypatch: pytest.MonkeyPatch, trap: Listener
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, trap.url)
    with listening(saying("200 OK")) as server:
        client = Client(Policy(allowed=frozenset({"127.0.0.1"})))
        assert client.request("GET", server.url).status == 200
    assert trap.connections == 0
