"""Attributes worked out when they are first asked for."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

_Value = TypeVar("_Value")


class Lazy(Generic[_Value]):
    """Decorates a method whose answer then stands as an attribute of the object.

    ``functools.cached_property`` does the same behind a lock (until Python 3.12); with some ten attributes
    for each of many short texts the lock is felt, and no text is shared between threads.
    """

    def __init__(self, work: Callable[[Any], _Value]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> _Value: ...
    def __get__(self, instance: object | None, owner: type) -> Self | _Value:
        """The answer, kept beside the other attributes; next time it is found there at once."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._work(instance)
        return value
