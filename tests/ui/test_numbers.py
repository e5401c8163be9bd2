"""Numbers as browsers send them."""

import pytest

from stamgast.ui.numbers import whole_number


@pytest.mark.parametrize(
    ("given", "number"),
    [
        ("0", 0), ("007", 7), ("9" * 17, 10**17 - 1), ("9" * 18, None), ("", None), ("-1", None),
        ("+1", None), ("1.0", None), (" 1", None), ("²", None), ("٣", None), ("1_0", None),
        ("user__id", None),
    ],
)  # fmt: skip
def test_what_is_no_number_or_fits_no_row_is_none(given: str, number: int | None) -> None:
    assert whole_number(given) == number
