"""What a team calls its purpose: purpose, mission, vision, or a word of its own."""

from typing import Final

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from stamgast.workspaces.models import Workspace

WORDS: Final[dict[str, str | Promise]] = {
    "purpose": _("Purpose"),
    "mission": _("Mission"),
    "vision": _("Vision"),
}


def purpose_word(workspace: Workspace) -> str:
    """Return the word as it stands alone: in the reader's language, or as the team wrote its own.

    Sentences say "purpose" whatever the word is: no language bends a word it does not know.
    """
    word = workspace.purpose_word
    return capfirst(str(WORDS.get(word, word)))
