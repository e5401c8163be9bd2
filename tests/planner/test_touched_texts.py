"""While one text is typed, what is said about the others is told anew if it can be another, and only then."""

from collections.abc import Callable

import pytest
from django.test import Client

from stamgast.planner.models import Variant
from stamgast.workspaces.models import Member

pytestmark = pytest.mark.django_db
TALK = "Which book would you sit down with by the window, and why that one of all?"
TALK_CHANGED = "Which poem would you sit down with by the window, and why that one?"
RAIN = "Rain came through our roof last night. Thank you for the buckets, everybody."
SNOW = "Snow lies on the boats this morning. Hot chocolate waits for early swimmers."


@pytest.mark.parametrize(
    ("before", "after", "elsewhere", "is_told"),
    [
        (RAIN, SNOW, TALK, False),
        (RAIN, TALK, TALK, True),  # now the same
        (TALK, RAIN, TALK, True),  # no longer the same
        (TALK, TALK, TALK, True),  # as it was, but what blocks stays in sight
        (TALK_CHANGED, RAIN, TALK, True),  # no longer alike
        (RAIN, TALK_CHANGED, TALK, True),
        (RAIN, SNOW, "", False),
    ],
)
def test_a_save_tells_of_the_other_text_only_where_the_change_touches_it(
    client_of: Callable[[Member], Client], alice: Member, variant: Variant, other: Variant,
    before: str, after: str, elsewhere: str, *, is_told: bool,
) -> None:  # fmt: skip
    Variant.objects.filter(pk=variant.pk).update(content=before)
    Variant.objects.filter(pk=other.pk).update(content=elsewhere)
    given = {"content": after, "revision": variant.revision}
    answer = client_of(alice).post(f"/w/bookshop/posts/texts/{variant.pk}/save/", given).content.decode()
    assert (f'id="panel-{other.pk}"' in answer) == is_told
