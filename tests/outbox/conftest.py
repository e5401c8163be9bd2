"""A clock that tests turn by hand and a made-up network, as in the fault tests."""

from tests.faults.conftest import clock, town

__all__ = ["clock", "town"]
