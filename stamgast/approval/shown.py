"""A text as pages show it: its sections, cut where comments stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from stamgast.approval.models import Review
from stamgast.approval.places import Piece, Section, pieces
from stamgast.approval.queries import Thread, marks


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section with its pieces."""

    section: Section
    pieces: list[Piece]


def pages_text(review: Review, threads: Iterable[Thread]) -> list[ShownSection]:
    """Return the text of a review with the places of its open comments marked."""
    covered = marks(threads)
    return [ShownSection(one, pieces(one.text, covered, one.start)) for one in review.sections]
