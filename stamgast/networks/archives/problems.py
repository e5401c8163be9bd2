"""What can be wrong with an archive: problems that are listed, and the reasons why nothing can be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Code = Literal[
    "bad_json", "bad_row", "bad_time", "bad_member", "clock_refused", "count_mismatch", "missing_part",
    "duplicate_member", "key_collision", "illegal_char", "limit_reached", "refused_member", "unknown_shape",
    "mojibake_unrepaired",
]  # fmt: skip
Severity = Literal["note", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong; ``detail`` never quotes what people wrote, ``pos`` says where to look."""

    code: Code
    member: str = ""
    pos: str = ""
    detail: str = ""
    severity: Severity = "warning"


REASONS: Final[Mapping[str, str]] = {
    "not_found": "There is no file or folder with this name.",
    "not_an_archive": "This file is no archive that can be opened.",
    "broken_download": "This file is cut off at exactly 2 GiB: the download did not finish.",
    "empty": "There is nothing in this archive.",
    "encrypted": "This archive is encrypted. Please unpack it first.",
    "unknown_format": "This is no export of a network that can be read here.",
    "several_exports": "These are several exports. Please name those that are to be read.",
    "meta_html": "This export is in HTML, which tells no exact times. Please ask for it again, in JSON.",
    "tiktok_txt": "This TikTok export is in text files. Please ask for it again, in JSON.",
    "nothing_read": "The format is known, but nothing in this export could be read.",
}
"""Why an archive is of no use, by code; translated where it is shown."""


class Unusable(Exception):
    """Nothing can be read: ``code`` is one of ``REASONS``, ``name`` the file's own name, or several."""

    def __init__(self, code: str, name: str = "") -> None:
        super().__init__(f"{name}: {REASONS[code]}" if name else REASONS[code])
        self.code = code
        self.name = name
