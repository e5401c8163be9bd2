"""Pictures and films into a site's media library."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stamgast.networks.adapters.wordpress.calls import Calls
from stamgast.networks.adapters.wordpress.mapping import address_of
from stamgast.networks.errors import Unsupported
from stamgast.networks.file_names import ENDINGS
from stamgast.vocabulary.objects import Attachment


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture or film in the library, ready to be shown."""

    id: int
    address: str
    alternative: str
    is_film: bool = False


class Library:
    """Uploads one picture after the other. Nobody sees them before a post shows them."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    @staticmethod
    def check(attachments: Iterable[Attachment]) -> None:
        """Refuse what we cannot send before anything is sent. Raises ``Unsupported``."""
        for attachment in attachments:
            if attachment.media_type not in ENDINGS:
                raise Unsupported(
                    "Only pictures and films can be sent to WordPress.", detail=attachment.media_type
                )

    def upload(self, attachments: Sequence[Attachment], key: str) -> list[Picture]:
        """Upload pictures with their alternative texts. Raises any ``NetworkError``."""
        return [self._upload(one, f"{key}-{n}") for n, one in enumerate(attachments, 1)]

    def _upload(self, attachment: Attachment, name: str) -> Picture:
        headers = {
            "Content-Type": attachment.media_type,
            "Content-Disposition": f'attachment; filename="{name}.{ENDINGS[attachment.media_type]}"',
        }
        answer = self._calls.ask("POST", "wp/v2/media", content=attachment.content, headers=headers)
        is_film = attachment.media_type.startswith("video/")
        picture = Picture(answer["id"], address_of(answer, "source_url"), attachment.name, is_film)
        if attachment.name:
            self._calls.ask("POST", f"wp/v2/media/{picture.id}", json={"alt_text": attachment.name})
        return picture
