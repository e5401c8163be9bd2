"""LinkedIn exports: ways of quoting, one post under two numbers, whose they are, damaged workbooks."""

import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from stamgast.networks.adapters.linkedin import archive
from stamgast.networks.adapters.linkedin.links import profiles, urn
from stamgast.networks.adapters.linkedin.quoting import unwrapped
from stamgast.networks.archives.problems import Unusable
from stamgast.networks.archives.read import read_archives

UPDATE = "https://www.linkedin.com/feed/update/urn%3Ali%3A"
SHARE = "share%3A7435323781758844930"  # 2026-03-05 14:02:11 UTC, as all of its numbers
SAME_POST = "activity%3A7435323784678080519"
THEIRS = "ugcPost%3A7434905604587520009"
SHARES = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,"
    "DATE,SUBJECT,CONTENT\n"
)
IN = "https://www.linkedin.com/in/"
WORKBOOK = (
    Path(archive.__file__).parent / "examples" / "archive.page.nl" / "bokkafeen_content.xls"
).read_bytes()


def read(folder: Path, files: Mapping[str, str | bytes], table: str = "item") -> list[dict[str, Any]]:
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    with read_archives([folder], archive.readers) as result:
        return result.tables.scan(table).collect().to_dicts()


@pytest.mark.parametrize(
    ("written", "texts", "problems"),
    [
        ('"Zij zei \\"lees door\\" en ging."', ['Zij zei "lees door" en ging.'], 0),
        ('"Zij zei ""lees door"" en ging."', ['Zij zei "lees door" en ging.'], 0),
        ('"Toen ik \\"De kade\\" las,\n\nbleef ik."', ['Toen ik "De kade" las,\n\nbleef ik.'], 0),
        ('"In de map C:\\"', ["In de map C:\\"], 0),
        ('Ja,zes', [], 1),
    ],
)  # fmt: skip
def test_a_comment_is_read_in_the_way_it_is_quoted(
    tmp_path: Path, written: str, texts: list[str], problems: int
) -> None:
    files = {
        "Comments.csv": f"Date,Link,Message\n2026-03-05 14:31:40,{UPDATE}{SAME_POST},{written}\n",
        "Shares.csv": f"{SHARES}2026-03-05 14:02:11,{UPDATE}{SHARE},Kom je?,,,PUBLIC\n",
    }
    assert [row["text"] for row in read(tmp_path, files) if row["kind"] == "comment"] == texts
    assert len(read(tmp_path, files, "problem")) == problems


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ('Nieuw:"\n"lees "De stille kade".', 'Nieuw:\nlees "De stille kade".'),
        ('"Een"\n"twee"', "Een\ntwee"),
        ('"Boek" is "goed"', '"Boek" is "goed"'),
        ("Een\r\ntwee", "Een\ntwee"),
    ],
)
def test_quotes_around_each_line_of_a_post_are_taken_off(written: str, read_as: str) -> None:
    assert unwrapped(written) == read_as


@pytest.mark.parametrize(
    ("shares", "commented", "is_ours"),
    [
        (True, SHARE, True),
        (True, SAME_POST, True),
        (True, THEIRS, False),
        (False, SAME_POST, None),
    ],
)
def test_a_post_is_ours_under_any_of_its_numbers(
    tmp_path: Path, shares: bool, commented: str, is_ours: bool | None
) -> None:
    files = {"Comments.csv": f"Date,Link,Message\n2026-03-05 14:31:40,{UPDATE}{commented},Ja!\n"}
    if shares:
        files["Shares.csv"] = f"{SHARES}2026-03-05 14:02:11,{UPDATE}{SHARE},Kom je?,,,PUBLIC\n"
    rows = read(tmp_path, files)
    comment = next(row for row in rows if row["kind"] == "comment")
    assert comment["container_owner_is_self"] is is_ours
    assert comment["parent_ts_source"] == "id_clock:linkedin"
    if is_ours:
        assert comment["container_key"] == next(row["item_key"] for row in rows if row["kind"] == "post")


@pytest.mark.parametrize(
    ("told", "zone", "error"),
    [("2026-03-05 14:02:11", "utc_verified", 0), ("2026-03-05 15:02:11", "unknown", 14 * 3600)],
)
def test_the_zone_is_believed_where_the_numbers_of_posts_agree(
    tmp_path: Path, told: str, zone: str, error: int
) -> None:
    post = read(tmp_path, {"Shares.csv": f"{SHARES}{told},{UPDATE}{SHARE},Kom je?,,,PUBLIC\n"})[0]
    assert (post["ts_zone"], post["ts_error_s"]) == (zone, error)


def test_nothing_is_later_than_the_day_in_the_name_of_the_export(tmp_path: Path) -> None:
    folder = tmp_path / "Complete_LinkedInDataExport_03-08-2026"
    folder.mkdir()
    rows = f"2026-03-08 20:00:00,{UPDATE}{THEIRS},Ja!\n2026-03-11 20:00:00,{UPDATE}{THEIRS},Nee!\n"
    comments = read(folder, {"Comments.csv": "Date,Link,Message\n" + rows})
    assert [row["ts"] is not None for row in comments] == [True, False]
    assert [row["code"] for row in read(folder, {}, "problem")] == ["bad_time"]


def message(conversation: str, sender: str, receiver: str, text: str = "Dag") -> str:
    slugs = {"Marit": "marit-blauwhof", "Tijmen": "tijmen-vael", "Liv": "liv-oosterling"}
    return (
        f"{conversation},,{sender},{IN}{slugs[sender]},{receiver},{IN}{slugs[receiver]},"
        f"2026-03-05 09:15:20 UTC,,{text}\n"
    )


@pytest.mark.parametrize(
    ("files", "account"),
    [
        ({"messages.csv": MESSAGES + message("1", "Marit", "Liv") + message("2", "Tijmen", "Marit")},
         "/in/marit-blauwhof"),
        ({"messages.csv": MESSAGES + message("1", "Marit", "Liv") + message("1", "Liv", "Marit"),
          "Profile.csv": "First Name,Last Name,Headline\nMarit,,Boekhandelaar\n"}, "/in/marit-blauwhof"),
        ({"messages.csv": MESSAGES + message("1", "Marit", "Liv"),
          "Invitations.csv": "From,To,Sent At,Direction,inviterProfileUrl,inviteeProfileUrl\n"
          f'Nora,Marit,"3/4/26, 6:11 PM",INCOMING,{IN}nora-quist,{IN}Marit-Blauwhof/\n'},
         "/in/marit-blauwhof"),
        ({"messages.csv": MESSAGES + message("1", "Marit", "Liv"),
          "Shares_17000042.csv": SHARES}, "17000042"),
        ({"messages.csv": MESSAGES + message("1", "Marit", "Liv")}, "unknown"),
    ],
)  # fmt: skip
def test_whose_export_it_is(tmp_path: Path, files: dict[str, str], account: str) -> None:
    assert [row["native_id"] for row in read(tmp_path, files, "actor") if row["is_self"]] == [account]


def test_messages_tell_nothing_while_it_is_not_known_which_side_is_ours(tmp_path: Path) -> None:
    files = {"messages.csv": MESSAGES + message("1", "Marit", "Liv")}
    levels = {row["capability"]: row["level"] for row in read(tmp_path, files, "capability")}
    assert levels["dm_two_way"] == "none"
    files["Profile.csv"] = "First Name,Last Name,Headline\nMarit,,Boekhandelaar\n"
    levels = {row["capability"]: row["level"] for row in read(tmp_path, files, "capability")}
    assert levels["dm_two_way"] == "full"


def test_addresses_name_posts_and_people() -> None:
    assert urn(UPDATE + SHARE) == "urn:li:share:7435323781758844930"
    assert urn("https://www.linkedin.com/in/liv-oosterling") == ""
    assert profiles(f"{IN}Liv-Oosterling,{IN}ren%C3%A9-vos/") == ["/in/liv-oosterling", "/in/rené-vos"]


def test_a_workbook_in_a_folder_stays_shut(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "page.xls").write_bytes(WORKBOOK)
    with pytest.raises(Unusable):
        read(tmp_path, {"note.txt": "Dag"})


@pytest.mark.fault
def test_damaged_workbooks_do_no_harm(tmp_path: Path) -> None:
    chance = random.Random(7)
    for _ in range(150):
        content = bytearray(WORKBOOK)
        for _ in range(chance.choice((1, 3, 20))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        try:
            rows = read(tmp_path, {"page.xls": bytes(content[: chance.choice((len(content), 3000))])})
        except Unusable:
            continue
        assert len(rows) <= 2
