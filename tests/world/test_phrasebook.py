"""What is planted as empty, referring, promotional or a give-away is just that, also to the coach."""

from collections.abc import Iterator

import pytest

from stamgast.coach.advise import flagged
from stamgast.coach.draft import Draft
from stamgast.vocabulary.languages import LANGUAGES, Language
from stamgast.world.phrasebook import GROUPS, Phrasebook, Quality, phrasebook

FAULTS = {"empty": {"reply.empty"}, "referring": {"reply.refers_only"}}
LOUD = {"promotional": {"post.sales_words"}, "giveaway": {"post.giveaway_wording"}, "event": set()}


def replies(book: Phrasebook) -> Iterator[tuple[Quality, str]]:
    pools = [pool for by_topic in book.replies.values() for pool in by_topic.values()]
    for pool in (*pools, *book.following_up.values()):
        for quality, texts in pool.items():
            assert texts
            yield from ((quality, text) for text in texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_replies_have_the_faults_they_are_planted_with(language: Language) -> None:
    book = phrasebook(language)
    question = book.opening("question", "any")[0]
    for quality, text in sorted(set(replies(book))):
        draft = Draft("reply", text, language=language, parent=question)
        found = flagged(draft, ("reply.empty", "reply.refers_only"), kind="reply")
        if quality in FAULTS:
            assert found == FAULTS[quality], text
        else:
            assert "reply.empty" not in found, text
        assert ("?" in text) == (quality == "asking"), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_notices_shout_what_they_are_planted_to(language: Language) -> None:
    rules, posts = ("post.sales_words", "post.giveaway_wording"), phrasebook(language).posts
    for style in ("promotional", "giveaway", "event"):
        for template in (template for group in posts[style] for template in group):
            draft = Draft("post", template.text, language=language)
            assert flagged(draft, rules, kind="post") == LOUD[style], template.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_channels_share_no_words_but_those_meant_to_be_shared(language: Language) -> None:
    book = phrasebook(language)
    for groups in book.posts.values():
        texts = [template.text for group in groups for template in group]
        assert len(groups) == GROUPS
        assert len(set(texts)) == len(texts)
    shared = {template.text for template in book.shared}
    assert shared.isdisjoint(template.text for group in book.posts["talk"] for template in group)
    assert shared


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reply_can_be_answered(language: Language) -> None:
    book = phrasebook(language)
    for quality, text in replies(book):
        kinds = {kind for _, kind in book.back[text]}
        assert kinds
        if quality in ("empty", "referring"):
            assert kinds == {"complaint"}
