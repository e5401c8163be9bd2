"""What was measured of each rule on labelled texts; written by ``stamgast.coach.evaluate``."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.rule import Measured

_KNOWN: Final = "invented texts, known while the rule was written"
_SELF_WRITTEN: Final = "texts written for the tests, part of them never looked at"

MEASURED: Final[Mapping[str, Mapping[str, Measured]]] = {
    "incoming.chat": {
        "en": Measured(1.0, 0.785, 0.933, 14, 119, _SELF_WRITTEN),
        "nb": Measured(0.929, 0.685, 0.867, 14, 119, _SELF_WRITTEN),
        "nl": Measured(1.0, 0.785, 0.933, 14, 119, _SELF_WRITTEN),
        "sv": Measured(1.0, 0.785, 0.933, 14, 119, _SELF_WRITTEN),
    },
    "incoming.complaint": {
        "en": Measured(0.882, 0.657, 0.789, 17, 119, _SELF_WRITTEN),
        "nb": Measured(0.889, 0.672, 0.842, 18, 119, _SELF_WRITTEN),
        "nl": Measured(0.867, 0.621, 0.684, 15, 119, _SELF_WRITTEN),
        "sv": Measured(0.842, 0.624, 0.842, 19, 119, _SELF_WRITTEN),
    },
    "incoming.idea": {
        "en": Measured(1.0, 0.741, 0.786, 11, 119, _SELF_WRITTEN),
        "nb": Measured(0.923, 0.667, 0.857, 13, 119, _SELF_WRITTEN),
        "nl": Measured(1.0, 0.772, 0.929, 13, 119, _SELF_WRITTEN),
        "sv": Measured(1.0, 0.757, 0.857, 12, 119, _SELF_WRITTEN),
    },
    "incoming.misunderstanding": {
        "en": Measured(1.0, 0.51, 1.0, 4, 119, _SELF_WRITTEN),
        "nb": Measured(1.0, 0.51, 1.0, 4, 119, _SELF_WRITTEN),
        "nl": Measured(1.0, 0.51, 1.0, 4, 119, _SELF_WRITTEN),
        "sv": Measured(1.0, 0.51, 1.0, 4, 119, _SELF_WRITTEN),
    },
    "incoming.personal_data": {
        "en": Measured(1.0, 0.438, 1.0, 3, 78, _KNOWN),
        "nb": Measured(1.0, 0.438, 1.0, 3, 78, _KNOWN),
        "nl": Measured(1.0, 0.438, 1.0, 3, 78, _KNOWN),
        "sv": Measured(1.0, 0.438, 1.0, 3, 78, _KNOWN),
    },
    "incoming.praise": {
        "en": Measured(1.0, 0.722, 0.833, 10, 119, _SELF_WRITTEN),
        "nb": Measured(0.786, 0.524, 0.917, 14, 119, _SELF_WRITTEN),
        "nl": Measured(0.909, 0.623, 0.833, 11, 119, _SELF_WRITTEN),
        "sv": Measured(0.818, 0.523, 0.75, 11, 119, _SELF_WRITTEN),
    },
    "incoming.problem": {
        "en": Measured(0.867, 0.621, 0.812, 15, 119, _SELF_WRITTEN),
        "nb": Measured(0.875, 0.64, 0.875, 16, 119, _SELF_WRITTEN),
        "nl": Measured(0.889, 0.672, 1.0, 18, 119, _SELF_WRITTEN),
        "sv": Measured(0.938, 0.717, 0.938, 16, 119, _SELF_WRITTEN),
    },
    "incoming.question": {
        "en": Measured(0.971, 0.855, 0.971, 35, 119, _SELF_WRITTEN),
        "nb": Measured(0.969, 0.843, 0.886, 32, 119, _SELF_WRITTEN),
        "nl": Measured(0.944, 0.819, 0.971, 36, 119, _SELF_WRITTEN),
        "sv": Measured(0.971, 0.851, 0.943, 34, 119, _SELF_WRITTEN),
    },
    "incoming.recruiting": {
        "en": Measured(1.0, 0.646, 1.0, 7, 119, _SELF_WRITTEN),
        "nb": Measured(1.0, 0.646, 1.0, 7, 119, _SELF_WRITTEN),
        "nl": Measured(1.0, 0.646, 1.0, 7, 119, _SELF_WRITTEN),
        "sv": Measured(1.0, 0.646, 1.0, 7, 119, _SELF_WRITTEN),
    },
    "incoming.rough_language": {
        "en": Measured(0.75, 0.301, 1.0, 4, 119, _SELF_WRITTEN),
        "nb": Measured(1.0, 0.342, 0.667, 2, 119, _SELF_WRITTEN),
        "nl": Measured(1.0, 0.342, 0.667, 2, 119, _SELF_WRITTEN),
        "sv": Measured(1.0, 0.342, 0.667, 2, 119, _SELF_WRITTEN),
    },
    "incoming.spam": {
        "en": Measured(1.0, 0.566, 1.0, 5, 119, _SELF_WRITTEN),
        "nb": Measured(1.0, 0.566, 1.0, 5, 119, _SELF_WRITTEN),
        "nl": Measured(1.0, 0.566, 1.0, 5, 119, _SELF_WRITTEN),
        "sv": Measured(1.0, 0.566, 1.0, 5, 119, _SELF_WRITTEN),
    },
    "post.engagement_bait": {
        "en": Measured(1.0, 0.772, 1.0, 13, 78, _KNOWN),
        "nb": Measured(1.0, 0.772, 1.0, 13, 78, _KNOWN),
        "nl": Measured(1.0, 0.772, 1.0, 13, 78, _KNOWN),
        "sv": Measured(1.0, 0.772, 1.0, 13, 78, _KNOWN),
    },
    "post.giveaway_wording": {
        "en": Measured(0.987, 0.929, 0.974, 76, 199, _SELF_WRITTEN),
        "nb": Measured(0.974, 0.911, 0.987, 78, 199, _SELF_WRITTEN),
        "nl": Measured(1.0, 0.951, 0.961, 74, 199, _SELF_WRITTEN),
        "sv": Measured(1.0, 0.952, 1.0, 77, 199, _SELF_WRITTEN),
    },
    "post.hashtag_heap": {
        "en": Measured(1.0, 0.51, 1.0, 4, 78, _KNOWN),
        "nb": Measured(1.0, 0.51, 1.0, 4, 78, _KNOWN),
        "nl": Measured(1.0, 0.51, 1.0, 4, 78, _KNOWN),
        "sv": Measured(1.0, 0.51, 1.0, 4, 78, _KNOWN),
    },
    "post.invites_nothing": {
        "en": Measured(1.0, 0.871, 1.0, 26, 78, _KNOWN),
        "nb": Measured(1.0, 0.871, 1.0, 26, 78, _KNOWN),
        "nl": Measured(1.0, 0.871, 1.0, 26, 78, _KNOWN),
        "sv": Measured(1.0, 0.871, 1.0, 26, 78, _KNOWN),
    },
    "post.link_only": {
        "en": Measured(1.0, 0.51, 1.0, 4, 78, _KNOWN),
        "nb": Measured(1.0, 0.51, 1.0, 4, 78, _KNOWN),
        "nl": Measured(1.0, 0.51, 1.0, 4, 78, _KNOWN),
        "sv": Measured(1.0, 0.51, 1.0, 4, 78, _KNOWN),
    },
    "post.personal_data": {
        "en": Measured(1.0, 0.438, 0.75, 3, 78, _KNOWN),
        "nb": Measured(1.0, 0.438, 0.75, 3, 78, _KNOWN),
        "nl": Measured(1.0, 0.438, 0.75, 3, 78, _KNOWN),
        "sv": Measured(1.0, 0.438, 0.75, 3, 78, _KNOWN),
    },
    "post.private_person": {
        "en": Measured(1.0, 0.342, 0.5, 2, 78, _KNOWN),
        "nb": Measured(1.0, 0.342, 0.5, 2, 78, _KNOWN),
        "nl": Measured(1.0, 0.207, 0.25, 1, 78, _KNOWN),
        "sv": Measured(1.0, 0.342, 0.5, 2, 78, _KNOWN),
    },
    "post.sales_words": {
        "en": Measured(1.0, 0.741, 1.0, 11, 78, _KNOWN),
        "nb": Measured(1.0, 0.741, 1.0, 11, 78, _KNOWN),
        "nl": Measured(1.0, 0.741, 1.0, 11, 78, _KNOWN),
        "sv": Measured(1.0, 0.741, 1.0, 11, 78, _KNOWN),
    },
    "post.self_praise": {
        "en": Measured(1.0, 0.646, 1.0, 7, 78, _KNOWN),
        "nb": Measured(1.0, 0.61, 0.857, 6, 78, _KNOWN),
        "nl": Measured(1.0, 0.646, 1.0, 7, 78, _KNOWN),
        "sv": Measured(1.0, 0.646, 1.0, 7, 78, _KNOWN),
    },
    "post.several_calls": {
        "en": Measured(1.0, 0.61, 1.0, 6, 78, _KNOWN),
        "nb": Measured(1.0, 0.61, 1.0, 6, 78, _KNOWN),
        "nl": Measured(1.0, 0.61, 1.0, 6, 78, _KNOWN),
        "sv": Measured(1.0, 0.61, 1.0, 6, 78, _KNOWN),
    },
    "post.shouting": {
        "en": Measured(1.0, 0.566, 1.0, 5, 78, _KNOWN),
        "nb": Measured(1.0, 0.566, 1.0, 5, 78, _KNOWN),
        "nl": Measured(1.0, 0.566, 1.0, 5, 78, _KNOWN),
        "sv": Measured(1.0, 0.566, 1.0, 5, 78, _KNOWN),
    },
    "purpose.leading": {
        "en": Measured(1.0, 0.342, 0.5, 2, 23, _KNOWN),
        "nb": Measured(1.0, 0.207, 0.25, 1, 23, _KNOWN),
        "nl": Measured(1.0, 0.342, 0.5, 2, 23, _KNOWN),
        "sv": Measured(1.0, 0.342, 0.5, 2, 23, _KNOWN),
    },
    "purpose.money": {
        "en": Measured(1.0, 0.438, 1.0, 3, 23, _KNOWN),
        "nb": Measured(1.0, 0.438, 1.0, 3, 23, _KNOWN),
        "nl": Measured(1.0, 0.438, 1.0, 3, 23, _KNOWN),
        "sv": Measured(1.0, 0.438, 1.0, 3, 23, _KNOWN),
    },
    "purpose.nobody_served": {
        "en": Measured(1.0, 0.701, 1.0, 9, 23, _KNOWN),
        "nb": Measured(1.0, 0.701, 1.0, 9, 23, _KNOWN),
        "nl": Measured(1.0, 0.676, 0.889, 8, 23, _KNOWN),
        "sv": Measured(1.0, 0.701, 1.0, 9, 23, _KNOWN),
    },
    "purpose.numbers": {
        "en": Measured(1.0, 0.51, 1.0, 4, 23, _KNOWN),
        "nb": Measured(1.0, 0.51, 1.0, 4, 23, _KNOWN),
        "nl": Measured(1.0, 0.51, 1.0, 4, 23, _KNOWN),
        "sv": Measured(1.0, 0.51, 1.0, 4, 23, _KNOWN),
    },
    "purpose.self_reference": {
        "en": Measured(1.0, 0.646, 1.0, 7, 23, _KNOWN),
        "nb": Measured(1.0, 0.646, 1.0, 7, 23, _KNOWN),
        "nl": Measured(1.0, 0.646, 1.0, 7, 23, _KNOWN),
        "sv": Measured(1.0, 0.676, 1.0, 8, 23, _KNOWN),
    },
    "purpose.superlatives": {
        "en": Measured(1.0, 0.438, 0.75, 3, 23, _KNOWN),
        "nb": Measured(1.0, 0.438, 0.75, 3, 23, _KNOWN),
        "nl": Measured(1.0, 0.438, 0.75, 3, 23, _KNOWN),
        "sv": Measured(1.0, 0.438, 0.75, 3, 23, _KNOWN),
    },
    "purpose.too_long": {
        "en": Measured(1.0, 0.342, 1.0, 2, 23, _KNOWN),
        "nb": Measured(1.0, 0.342, 1.0, 2, 23, _KNOWN),
        "nl": Measured(1.0, 0.342, 1.0, 2, 23, _KNOWN),
        "sv": Measured(1.0, 0.342, 1.0, 2, 23, _KNOWN),
    },
    "reply.asks_personal_data": {
        "en": Measured(1.0, 0.51, 1.0, 4, 80, _KNOWN),
        "nb": Measured(1.0, 0.51, 1.0, 4, 80, _KNOWN),
        "nl": Measured(1.0, 0.51, 1.0, 4, 80, _KNOWN),
        "sv": Measured(1.0, 0.51, 1.0, 4, 80, _KNOWN),
    },
    "reply.blames_person": {
        "en": Measured(1.0, 0.61, 1.0, 6, 55, _SELF_WRITTEN),
        "nb": Measured(1.0, 0.61, 1.0, 6, 55, _SELF_WRITTEN),
        "nl": Measured(1.0, 0.61, 1.0, 6, 55, _SELF_WRITTEN),
        "sv": Measured(1.0, 0.61, 1.0, 6, 55, _SELF_WRITTEN),
    },
    "reply.boilerplate": {
        "en": Measured(1.0, 0.61, 1.0, 6, 80, _KNOWN),
        "nb": Measured(1.0, 0.61, 1.0, 6, 80, _KNOWN),
        "nl": Measured(1.0, 0.61, 1.0, 6, 80, _KNOWN),
        "sv": Measured(1.0, 0.61, 1.0, 6, 80, _KNOWN),
    },
    "reply.empty": {
        "en": Measured(1.0, 0.958, 0.978, 88, 256, _SELF_WRITTEN),
        "nb": Measured(0.978, 0.922, 0.956, 89, 257, _SELF_WRITTEN),
        "nl": Measured(1.0, 0.959, 0.989, 90, 257, _SELF_WRITTEN),
        "sv": Measured(0.989, 0.938, 0.945, 87, 257, _SELF_WRITTEN),
    },
    "reply.personal_data_repeated": {
        "en": Measured(1.0, 0.438, 1.0, 3, 80, _KNOWN),
        "nb": Measured(1.0, 0.438, 1.0, 3, 80, _KNOWN),
        "nl": Measured(1.0, 0.438, 1.0, 3, 80, _KNOWN),
        "sv": Measured(1.0, 0.438, 1.0, 3, 80, _KNOWN),
    },
    "reply.question_not_answered": {
        "en": Measured(1.0, 0.676, 1.0, 8, 80, _KNOWN),
        "nb": Measured(1.0, 0.676, 1.0, 8, 80, _KNOWN),
        "nl": Measured(1.0, 0.646, 0.875, 7, 80, _KNOWN),
        "sv": Measured(0.875, 0.529, 0.875, 8, 80, _KNOWN),
    },
    "reply.refers_only": {
        "en": Measured(0.989, 0.94, 0.989, 91, 294, _SELF_WRITTEN),
        "nb": Measured(1.0, 0.959, 0.989, 90, 295, _SELF_WRITTEN),
        "nl": Measured(0.989, 0.94, 0.989, 91, 295, _SELF_WRITTEN),
        "sv": Measured(1.0, 0.959, 0.989, 90, 295, _SELF_WRITTEN),
    },
    "reply.too_formal": {
        "en": Measured(1.0, 0.51, 1.0, 4, 80, _KNOWN),
        "nb": Measured(1.0, 0.51, 1.0, 4, 80, _KNOWN),
        "nl": Measured(1.0, 0.51, 1.0, 4, 80, _KNOWN),
        "sv": Measured(1.0, 0.51, 1.0, 4, 80, _KNOWN),
    },
    "reply.too_informal": {
        "en": Measured(1.0, 0.51, 1.0, 4, 80, _KNOWN),
        "nb": Measured(1.0, 0.438, 0.75, 3, 80, _KNOWN),
        "nl": Measured(1.0, 0.438, 0.75, 3, 80, _KNOWN),
        "sv": Measured(1.0, 0.438, 0.75, 3, 80, _KNOWN),
    },
}
