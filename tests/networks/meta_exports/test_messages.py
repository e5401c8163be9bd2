"""Threads of messages: whose they are, what is kept of them, and what is not."""

from pathlib import Path
from typing import Any

import pytest

from stamgast.networks.meta_exports.system_lines import is_system_line
from tests.networks.exports import rows, written

BOX = "your_facebook_activity/messages/inbox/"
PROFILE = {
    "personal_information/profile_information/profile_information.json": {
        "profile_v2": {"name": {"full_name": "Marit Blauwhof"}, "username": "marit"}
    }
}


def message(name: str, at: int, text: str, **more: Any) -> dict[str, Any]:
    return {"sender_name": name, "timestamp_ms": 1772700000000 + at * 1000, "content": text, **more}


def thread(*messages: dict[str, Any], people: tuple[str, ...] = ("Tijmen Vaël", "Marit Blauwhof")) -> Any:
    return {"participants": [{"name": name} for name in people], "messages": [*messages]}


def test_parts_of_a_thread_are_one_conversation_and_need_no_order(tmp_path: Path) -> None:
    folder = BOX + "tijmenvael_1/"
    files = {
        folder + "message_1.json": thread(message("Marit Blauwhof", 60, "Ja!")),
        folder + "message_2.json": thread(message("Marit Blauwhof", 0, "Dag")),
        folder + "message_10.json": thread(message("Tijmen Vaël", 30, "Nog één?")),
    }
    read = rows(written(tmp_path, files | PROFILE))
    assert len(read["conversation"]) == 1
    kept = [(item["source_member"][-7:], item["direction"], item.get("text")) for item in read["item"]]
    assert kept == [("_1.json", "out", "Ja!"), ("_2.json", "out", "Dag"), ("10.json", "in", None)]


def test_what_others_wrote_is_nowhere(tmp_path: Path) -> None:
    said = message("Tijmen Vaël", 0, "Geheim #geheim @geheim https://geheim.example")
    unsent = message("Marit Blauwhof", 1, "Geheim", is_unsent=True)
    shared = message("Tijmen Vaël", 2, "", share={"link": "https://geheim.example"})
    read = rows(written(tmp_path, {BOX + "t_1/message_1.json": thread(said, unsent, shared)} | PROFILE))
    assert [item["text_state"] for item in read["item"]] == ["withheld"] * 3
    assert [item["status"] for item in read["item"]] == ["published", "deleted", "published"]
    assert "geheim" not in str(read).lower()


def test_talk_in_groups_is_between_others(tmp_path: Path) -> None:
    people = ("Tijmen Vaël", "Marit Blauwhof", "Liv Oosterling")
    talk = thread(message("Tijmen Vaël", 0, "Wie komt?"), message("Marit Blauwhof", 1, "Ik"), people=people)
    read = rows(written(tmp_path, {BOX + "leesclub_1/message_1.json": talk} | PROFILE))
    assert [item["direction"] for item in read["item"]] == ["other", "out"]
    assert read["conversation"][0]["kind"] == "group"


def test_without_a_profile_the_owner_is_who_is_in_every_thread(tmp_path: Path) -> None:
    files = {
        BOX + "tijmenvael_1/message_1.json": thread(message("Marit Blauwhof", 0, "Dag")),
        BOX + "livoosterling_2/message_1.json": thread(
            message("Liv Oosterling", 0, "Hoi"), people=("Liv Oosterling", "Marit Blauwhof")
        ),
    }
    read = rows(written(tmp_path, files))
    assert sorted(item["direction"] for item in read["item"]) == ["in", "out"]
    assert "missing_part" in {problem["code"] for problem in read["problem"]}


def test_a_single_thread_of_two_is_named_after_the_other(tmp_path: Path) -> None:
    files = {BOX + "tijmenvael_1/message_1.json": thread(message("Tijmen Vaël", 0, "Hoi"))}
    assert rows(written(tmp_path, files))["item"][0]["direction"] == "in"


def test_who_cannot_be_told_is_not_guessed(tmp_path: Path) -> None:
    files = {BOX + "x_1/message_1.json": thread(message("Tijmen Vaël", 0, "Hoi"))}
    read = rows(written(tmp_path, files))
    assert read["item"][0]["direction"] == "unknown"
    assert "facebook: dm_two_way none whose export it is cannot be told" in read["capability"]


@pytest.mark.parametrize("with_encrypted", [True, False])
def test_old_messages_hint_at_encrypted_ones(tmp_path: Path, *, with_encrypted: bool) -> None:
    posts = "your_facebook_activity/posts/your_posts_1.json"
    files: dict[str, Any] = {
        BOX + "tijmenvael_1/message_1.json": thread(message("Tijmen Vaël", -100 * 86_400, "Hoi")),
        posts: [{"timestamp": 1772700000, "data": [{"post": "Kom je?"}]}],
    }
    if with_encrypted:
        sent = {"senderName": "Tijmen Vaël", "timestamp": 1763000000000, "text": "Hoi"}
        files["messages/Tijmen_1.json"] = {"participants": ["Tijmen Vaël"], "messages": [sent]}
    told = next(one for one in rows(written(tmp_path, files | PROFILE))["capability"] if "dm_two_way" in one)
    assert told.startswith("facebook: dm_two_way " + ("full" if with_encrypted else "partial"))


def test_the_case_of_folders_makes_no_difference(tmp_path: Path) -> None:
    files = {
        BOX.replace("messages", "Messages") + "t_1/Message_1.JSON": thread(message("Tijmen Vaël", 0, "Hoi"))
    }
    assert rows(written(tmp_path, files | PROFILE))["conversation"][0]["folder"] == "inbox"


def test_a_damaged_thread_does_not_harm_the_next(tmp_path: Path) -> None:
    files = {BOX + "a_1/message_1.json": b'{"participants": [', BOX + "b_2/message_1.json": thread(
        message("Tijmen Vaël", 0, "Hoi"))}  # fmt: skip
    read = rows(written(tmp_path, files | PROFILE))
    assert len(read["item"]) == 1
    assert {problem["member"] for problem in read["problem"]} == {BOX + "a_1/message_1.json"}


@pytest.mark.parametrize(
    "line",
    [
        "Liv Oosterling reacted ❤ to your message",
        "Liked a message",
        "Liv Oosterling left the group.",
        "Heeft met ❤ gereageerd op je bericht",
        "Liv Oosterling heeft de groep verlaten.",
        "Reagerade med ❤ på ditt meddelande",
        "Liv Oosterling lämnade gruppen.",
        "Reagerte med ❤ på meldingen din",
        "Liv Oosterling forlot gruppen.",
    ],
)
def test_the_networks_own_lines_are_no_messages(line: str) -> None:
    assert is_system_line(line)


@pytest.mark.parametrize(
    "line", ["", "Ja!", "I liked the book", "Tack, jag gillade boken", "Har du lest den?"]
)
def test_what_people_write_is_a_message(line: str) -> None:
    assert not is_system_line(line)
