"""What was measured of each rule on labelled texts; written by ``stamgast.coach.evaluate``."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.rule import Measured

_ON: Final = "invented texts, known while the rule was written"

MEASURED: Final[Mapping[str, Mapping[str, Measured]]] = {
    "incoming.complaint": {
        "en": Measured(1.0, 0.701, 0.6, 9, 78, _ON),
        "nb": Measured(1.0, 0.676, 0.533, 8, 78, _ON),
        "nl": Measured(1.0, 0.676, 0.533, 8, 78, _ON),
        "sv": Measured(1.0, 0.701, 0.6, 9, 78, _ON),
    },
    "incoming.idea": {
        "en": Measured(1.0, 0.61, 0.75, 6, 78, _ON),
        "nb": Measured(1.0, 0.646, 0.875, 7, 78, _ON),
        "nl": Measured(1.0, 0.51, 0.5, 4, 78, _ON),
        "sv": Measured(1.0, 0.646, 0.875, 7, 78, _ON),
    },
    "incoming.praise": {
        "en": Measured(1.0, 0.646, 0.778, 7, 78, _ON),
        "nb": Measured(1.0, 0.566, 0.556, 5, 78, _ON),
        "nl": Measured(1.0, 0.646, 0.778, 7, 78, _ON),
        "sv": Measured(1.0, 0.646, 0.778, 7, 78, _ON),
    },
    "incoming.question": {
        "en": Measured(1.0, 0.851, 0.957, 22, 78, _ON),
        "nb": Measured(1.0, 0.857, 0.958, 23, 78, _ON),
        "nl": Measured(1.0, 0.851, 0.957, 22, 78, _ON),
        "sv": Measured(1.0, 0.857, 0.958, 23, 78, _ON),
    },
    "post.giveaway_wording": {
        "en": Measured(1.0, 0.646, 0.778, 7, 78, _ON),
        "nb": Measured(1.0, 0.676, 0.889, 8, 78, _ON),
        "nl": Measured(1.0, 0.676, 0.889, 8, 78, _ON),
        "sv": Measured(1.0, 0.701, 1.0, 9, 78, _ON),
    },
    "post.invites_nothing": {
        "en": Measured(0.96, 0.805, 0.923, 25, 78, _ON),
        "nb": Measured(1.0, 0.862, 0.923, 24, 78, _ON),
        "nl": Measured(1.0, 0.867, 0.962, 25, 78, _ON),
        "sv": Measured(0.96, 0.805, 0.923, 25, 78, _ON),
    },
    "post.link_only": {
        "en": Measured(1.0, 0.51, 1.0, 4, 78, _ON),
        "nb": Measured(1.0, 0.51, 1.0, 4, 78, _ON),
        "nl": Measured(1.0, 0.51, 1.0, 4, 78, _ON),
        "sv": Measured(1.0, 0.51, 1.0, 4, 78, _ON),
    },
    "post.personal_data": {
        "en": Measured(1.0, 0.438, 0.75, 3, 78, _ON),
        "nb": Measured(1.0, 0.342, 0.5, 2, 78, _ON),
        "nl": Measured(1.0, 0.438, 0.75, 3, 78, _ON),
        "sv": Measured(1.0, 0.342, 0.5, 2, 78, _ON),
    },
    "post.sales_words": {
        "en": Measured(1.0, 0.701, 0.818, 9, 78, _ON),
        "nb": Measured(1.0, 0.701, 0.818, 9, 78, _ON),
        "nl": Measured(1.0, 0.741, 1.0, 11, 78, _ON),
        "sv": Measured(1.0, 0.741, 1.0, 11, 78, _ON),
    },
    "post.self_praise": {
        "en": Measured(1.0, 0.646, 1.0, 7, 78, _ON),
        "nb": Measured(1.0, 0.61, 0.857, 6, 78, _ON),
        "nl": Measured(1.0, 0.646, 1.0, 7, 78, _ON),
        "sv": Measured(1.0, 0.646, 1.0, 7, 78, _ON),
    },
    "post.shouting": {
        "en": Measured(1.0, 0.566, 1.0, 5, 78, _ON),
        "nb": Measured(1.0, 0.566, 1.0, 5, 78, _ON),
        "nl": Measured(1.0, 0.566, 1.0, 5, 78, _ON),
        "sv": Measured(1.0, 0.566, 1.0, 5, 78, _ON),
    },
    "purpose.nobody_served": {
        "en": Measured(1.0, 0.701, 1.0, 9, 23, _ON),
        "nb": Measured(1.0, 0.701, 1.0, 9, 23, _ON),
        "nl": Measured(1.0, 0.676, 0.889, 8, 23, _ON),
        "sv": Measured(1.0, 0.701, 1.0, 9, 23, _ON),
    },
    "purpose.numbers": {
        "en": Measured(1.0, 0.51, 1.0, 4, 23, _ON),
        "nb": Measured(1.0, 0.51, 1.0, 4, 23, _ON),
        "nl": Measured(1.0, 0.51, 1.0, 4, 23, _ON),
        "sv": Measured(1.0, 0.51, 1.0, 4, 23, _ON),
    },
    "purpose.self_reference": {
        "en": Measured(1.0, 0.566, 0.714, 5, 23, _ON),
        "nb": Measured(1.0, 0.566, 0.714, 5, 23, _ON),
        "nl": Measured(1.0, 0.61, 0.857, 6, 23, _ON),
        "sv": Measured(1.0, 0.646, 0.875, 7, 23, _ON),
    },
    "purpose.superlatives": {
        "en": Measured(1.0, 0.51, 1.0, 4, 23, _ON),
        "nb": Measured(1.0, 0.51, 1.0, 4, 23, _ON),
        "nl": Measured(1.0, 0.51, 1.0, 4, 23, _ON),
        "sv": Measured(1.0, 0.51, 1.0, 4, 23, _ON),
    },
    "reply.empty": {
        "en": Measured(1.0, 0.796, 1.0, 15, 80, _ON),
        "nb": Measured(1.0, 0.796, 1.0, 15, 80, _ON),
        "nl": Measured(1.0, 0.796, 1.0, 15, 80, _ON),
        "sv": Measured(1.0, 0.796, 1.0, 15, 80, _ON),
    },
    "reply.personal_data_repeated": {
        "en": Measured(1.0, 0.342, 0.667, 2, 80, _ON),
        "nb": Measured(1.0, 0.342, 0.667, 2, 80, _ON),
        "nl": Measured(1.0, 0.342, 0.667, 2, 80, _ON),
        "sv": Measured(1.0, 0.342, 0.667, 2, 80, _ON),
    },
    "reply.refers_only": {
        "en": Measured(1.0, 0.757, 1.0, 12, 80, _ON),
        "nb": Measured(1.0, 0.757, 1.0, 12, 80, _ON),
        "nl": Measured(1.0, 0.757, 1.0, 12, 80, _ON),
        "sv": Measured(1.0, 0.757, 1.0, 12, 80, _ON),
    },
    "reply.too_formal": {
        "en": Measured(1.0, 0.51, 1.0, 4, 80, _ON),
        "nb": Measured(1.0, 0.51, 1.0, 4, 80, _ON),
        "nl": Measured(1.0, 0.51, 1.0, 4, 80, _ON),
        "sv": Measured(1.0, 0.51, 1.0, 4, 80, _ON),
    },
    "reply.too_informal": {
        "en": Measured(1.0, 0.51, 1.0, 4, 80, _ON),
        "nb": Measured(1.0, 0.438, 0.75, 3, 80, _ON),
        "nl": Measured(1.0, 0.438, 0.75, 3, 80, _ON),
        "sv": Measured(1.0, 0.438, 0.75, 3, 80, _ON),
    },
}
