"""Devices that tell of notices: their page, their key, whose they are, and that nothing secret lies open."""

from collections.abc import Callable

import pytest
from cryptography.fernet import Fernet
from django.db import connection
from django.test import Client as Visitor
from pytest_django.fixtures import Settings

from stamgast.networks.web_push import packed
from stamgast.notices import devices
from stamgast.notices.models import Device, Kind, SendingKey
from stamgast.notices.queries import wishes
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import found_workspace
from tests.factories import NOW
from tests.fakes.push_service import Browser, PushService

pytestmark = pytest.mark.django_db
Tell = Callable[[float], None]
DEVICES = "/w/bookshop/notices/devices/"
Shown = Callable[[Browser], list[dict[str, str]]]


def test_nothing_secret_lies_in_the_database(alice: Member, phone: Browser) -> None:
    private = devices.sender().key.private_numbers().private_value.to_bytes(32, "big")
    stored = b""
    with connection.cursor() as cursor:
        for table in (Device, SendingKey):
            cursor.execute(f"SELECT * FROM {table._meta.db_table}")
            stored += repr(cursor.fetchall()).encode()
    kept = phone.subscription
    for secret in (kept.endpoint, packed(kept.secret), packed(kept.key), packed(private)):
        assert secret.encode() not in stored


def test_there_is_one_key_whoever_asks_first(settings: Settings, db: None) -> None:
    first = devices.sender()
    assert devices.sender().public == first.public
    assert first.contact == "mailto:stamgast@localhost"
    settings.IS_SECURE = True
    assert devices.sender().contact == "https://talk.example"
    assert SendingKey.objects.count() == 1


def test_a_key_that_can_no_longer_be_read_is_made_anew_and_devices_have_to_subscribe_again(
    alice: Member, phone: Browser, settings: Settings
) -> None:
    before = devices.sender().public
    settings.CREDENTIAL_KEYS = [Fernet.generate_key().decode()]
    assert devices.sender().public != before
    assert Device.objects.defer("subscription").get().ended_at is not None


def test_a_browser_tells_its_last_user_alone(
    alice: Member, bob: Member, phone: Browser, service: PushService
) -> None:
    devices.add(bob, phone.subscription, "Firefox on Android", now=NOW)
    assert [device.member_id for device in Device.objects.all()] == [bob.pk]


def test_a_browser_may_tell_of_several_workspaces_of_one_person(alice: Member, phone: Browser) -> None:
    again = found_workspace(
        name="Café", slug="cafe", owner=alice.user, language="en", zone="Europe/Amsterdam", country="NL"
    )
    devices.add(again, phone.subscription, "Firefox on Android", now=NOW)
    devices.add(again, phone.subscription, "Firefox on Android", now=NOW)
    assert Device.objects.count() == 2


def test_a_browser_that_subscribes_anew_takes_the_place_of_its_former_self(
    alice: Member, phone: Browser, service: PushService
) -> None:
    Device.objects.update(ended_at=NOW)
    devices.add(alice, service.browser().subscription, "Firefox on Android", now=NOW)
    assert [device.ended_at for device in Device.objects.all()] == [None]


def test_there_are_only_so_many_devices(alice: Member, service: PushService) -> None:
    for n in range(devices.MOST):
        devices.add(alice, service.browser().subscription, f"Phone {n}", now=NOW)
    with pytest.raises(devices.TooMany):
        devices.add(alice, service.browser().subscription, "One more", now=NOW)


AGENTS = [
    ("Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0", ("Firefox", "Android")),
    ("Mozilla/5.0 (Linux; Android 10; K) Chrome/142.0 Mobile Safari/537.36", ("Chrome", "Android")),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0",
     ("Edge", "Windows")),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile/15E148 Safari/604.1",
     ("Safari", "iPhone")),
    ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15", ("Safari", "Mac")),
    ("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", ("Firefox", "Linux")),
    ("curl/8", ("", "")),
    ("", ("", "")),
]  # fmt: skip


@pytest.mark.parametrize(("agent", "name"), AGENTS)
def test_devices_have_the_names_people_know(agent: str, name: tuple[str, str]) -> None:
    assert devices.name_of(agent) == name


def given(browser: Browser) -> dict[str, str]:
    kept = browser.subscription
    return {"endpoint": kept.endpoint, "key": packed(kept.key), "secret": packed(kept.secret)}


def test_a_browser_is_added_tried_out_and_removed_on_the_page(
    alice: Member, service: PushService, tell: Tell, shown: Shown, client_of: Callable[[Member], Visitor]
) -> None:
    client, browser = client_of(alice), service.browser()
    assert "None yet" in client.get(DEVICES).content.decode()
    agent = {"User-Agent": AGENTS[0][0]}
    page = client.post(f"{DEVICES}add/", given(browser), headers=agent, follow=True).content.decode()
    assert "Firefox on Android" in page
    device = Device.objects.get()
    for _more in range(2):
        assert client.post(f"{DEVICES}{device.pk}/test/")["Location"] == DEVICES
    tell(10**7)
    (told,) = shown(browser)
    assert (told["title"], told["link"]) == ("It works", DEVICES)
    assert "Last told" in client.get(DEVICES, headers={"HX-Request": "true"}).content.decode()
    client.post(f"{DEVICES}{device.pk}/remove/")
    assert not Device.objects.exists()


@pytest.mark.parametrize("name", ["endpoint", "key", "secret"])
@pytest.mark.parametrize("value", ["", "x", "https://push.example/ä", "\x00", "x" * 3_000])
def test_what_no_browser_hands_out_is_not_added(
    name: str, value: str, alice: Member, service: PushService, client_of: Callable[[Member], Visitor]
) -> None:
    typed = {**given(service.browser()), name: value}
    page = client_of(alice).post(f"{DEVICES}add/", typed, follow=True).content.decode()
    assert "could not be added" in page
    assert not Device.objects.exists()


@pytest.mark.parametrize("act", ["remove", "test"])
def test_a_colleagues_devices_are_their_own(
    act: str, phone: Browser, bob: Member, client_of: Callable[[Member], Visitor]
) -> None:
    device = Device.objects.get()
    assert client_of(bob).post(f"{DEVICES}{device.pk}/{act}/").status_code == 404
    assert "Firefox on Android" not in client_of(bob).get(DEVICES).content.decode()


def test_what_devices_tell_is_kept_and_shown(alice: Member, client_of: Callable[[Member], Visitor]) -> None:
    client = client_of(alice)
    typed = {**{f"push_{kind.value}": "digest" for kind in Kind}, "push_alarm": "never", "shows_names": "on"}
    assert client.post(DEVICES, typed)["Location"] == DEVICES
    kept = wishes([alice.pk])[alice.pk]
    assert (kept.when_pushed("alarm"), kept.when_pushed("warning"), kept.shows_names) == (
        "never",
        "digest",
        True,
    )
    assert kept.when("alarm") == "at_once"
    assert "checked" in client.get(DEVICES).content.decode()
    assert client.post(DEVICES, {**typed, "push_alarm": "hourly"}).status_code == 422


RENEW = "/device/renew/"


def renewal(former: Browser, now: Browser) -> dict[str, str]:
    kept = former.subscription
    return {**given(now), "former": kept.endpoint, "former_secret": packed(kept.secret)}


def test_a_device_whose_push_service_moves_it_is_reached_there_wherever_it_tells(
    alice: Member, phone: Browser, service: PushService, tell: Tell, shown: Shown
) -> None:
    """The worker has no session; it may long have ended."""
    again = found_workspace(
        name="Café", slug="cafe", owner=alice.user, language="en", zone="Europe/Amsterdam", country="NL"
    )
    devices.add(again, phone.subscription, "Firefox on Android", now=NOW)
    Device.objects.update(ended_at=NOW, refused_at=NOW)
    moved = service.browser()
    worker = Visitor(enforce_csrf_checks=True)
    assert worker.post(RENEW, renewal(phone, moved)).status_code == 204
    for device in Device.objects.all():
        assert device.subscription["endpoint"] == moved.subscription.endpoint
        assert (device.ended_at, device.refused_at) == (None, None)
        devices.try_out(device, now=NOW)
    assert Device.objects.count() == 2
    tell(10**7)
    assert [told["title"] for told in shown(moved)] == ["It works", "It works"]


def test_a_device_that_was_added_anew_meanwhile_is_there_once(
    alice: Member, phone: Browser, service: PushService
) -> None:
    moved = service.browser()
    devices.add(alice, moved.subscription, "Another name", now=NOW)
    former, secret = phone.subscription.endpoint, packed(phone.subscription.secret)
    assert devices.renew(former, secret, moved.subscription) == 1
    assert devices.renew(former, secret, moved.subscription) == 0
    assert Device.objects.get().fingerprint == devices.fingerprint(moved.subscription.endpoint)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"former_secret": "AAAAAAAAAAAAAAAAAAAAAA"}, 204),
        ({"former": "https://push.example/unknown"}, 204),
        ({"former": ""}, 400),
        ({"endpoint": "http://push.example/x"}, 400),
        ({"key": "x"}, 400),
    ],
)
def test_who_does_not_know_a_device_moves_nothing(
    changes: dict[str, str], status: int, phone: Browser, service: PushService, client: Visitor
) -> None:
    before = Device.objects.get().fingerprint
    assert client.post(RENEW, {**renewal(phone, service.browser()), **changes}).status_code == status
    assert Device.objects.get().fingerprint == before
    assert client.get(RENEW).status_code == 405


def test_a_device_that_no_key_opens_cannot_move(
    phone: Browser, service: PushService, client: Visitor, settings: Settings
) -> None:
    settings.CREDENTIAL_KEYS = [Fernet.generate_key().decode()]
    assert client.post(RENEW, renewal(phone, service.browser())).status_code == 204
