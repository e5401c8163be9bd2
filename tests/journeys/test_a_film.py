"""A film as a browser makes it: its file is read, it plays, and below it stands what each network says."""

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Demo

pytestmark = pytest.mark.journey

RECORD = """async (seconds) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [640, 360];
    const pen = canvas.getContext("2d");
    let drawn = 0;
    const drawing = setInterval(() => {
        pen.fillStyle = `hsl(${7 * drawn++ % 360} 60% 50%)`;
        pen.fillRect(0, 0, 640, 360);
    }, 40);
    const recorder = new MediaRecorder(canvas.captureStream(25), {mimeType: "video/webm;codecs=vp8"});
    const pieces = [];
    recorder.ondataavailable = (event) => pieces.push(event.data);
    const stopped = new Promise((resolve) => { recorder.onstop = resolve; });
    recorder.start(200);
    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
    recorder.stop();
    clearInterval(drawing);
    await stopped;
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}"""
PLAY = """async (film) => {
    film.muted = true;
    await film.play();
    await new Promise((resolve) => film.addEventListener("timeupdate", resolve, {once: true}));
    return [film.videoWidth, film.videoHeight];
}"""


@pytest.fixture
def film(tmp_path: Path) -> Callable[[Page], Path]:
    """Return a maker of a real WebM film of two seconds, written while it is filmed."""

    def record(page: Page) -> Path:
        file = tmp_path / "oven.webm"
        file.write_bytes(base64.b64decode(page.evaluate(RECORD, 2)))
        return file

    return record


def test_a_film_is_read_and_checked_and_plays(
    demo: Demo,
    sign_in: Callable[..., Page],
    looks_right: Callable[[Page], None],
    film: Callable[[Page], Path],
) -> None:
    page = sign_in(viewport={"width": 390, "height": 844})
    for network in ("X", "TikTok"):
        page.goto(demo.url + f"channels/by-hand/{network.lower()}/")
        page.get_by_label("What is the account called?").fill(f"Bookshop on {network}")
        page.get_by_role("button", name="Add it").click()
    page.goto(demo.url + "posts/new/?idea=An%20oven")
    page.get_by_label("What do you hope they answer?").fill("A cake")
    page.locator("main form button").last.click()

    offered = page.get_by_role("group", name="Add a text for")
    offered.get_by_role("button", name="Bookshop on X").click()
    words = page.get_by_label("What does it show, and what is said in it?")
    page.locator("input[type=file]").set_input_files(film(page))
    problems = page.locator("[id^=film-problems-]")
    expect(problems).to_contain_text("Say what the film shows")
    expect(problems).to_contain_text("X takes films as MP4, MOV only: save it anew.")
    expect(page.get_by_text("640 × 360")).to_contain_text("· VP8")
    words.fill("Our oven bakes its first cake. Nobody speaks.")
    expect(problems).not_to_contain_text("Say what the film shows")
    expect(problems).to_contain_text("X takes films")
    looks_right(page)

    offered.get_by_role("button", name="Bookshop on TikTok").click()
    second = page.get_by_role("article", name="Bookshop on TikTok")
    second.get_by_text("Take one you already have").click()
    second.get_by_role("button", name="Our oven bakes").click()
    expect(second.get_by_text("640 × 360")).to_be_visible()
    expect(second.locator("[id^=film-problems-]")).not_to_contain_text("takes films as")

    page.goto(demo.url + "pictures/")
    assert page.locator("video").first.evaluate(PLAY) == [640, 360]
    looks_right(page)
