"""Records which names of its address and its form a page really reads, and whether it takes all unseen."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from django.core.handlers.wsgi import WSGIRequest
from django.http import QueryDict

WHOLE = ("items", "lists", "values", "dict", "urlencode")


@dataclass
class Read:
    """Names that were read, of the address and of the form; ``whole`` says what was taken as it came."""

    get: set[str] = field(default_factory=set)
    post: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)


class _Recorded(QueryDict):
    """What was sent, noting each name it is asked for."""

    names: set[str]
    whole: set[str]

    def __getitem__(self, name: str) -> Any:
        self.names.add(name)
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        self.names.add(str(name))
        return super().__contains__(name)

    def get(self, name: str, default: Any = None) -> Any:
        self.names.add(name)
        return super().get(name, default)

    def getlist(self, name: str, default: Any = None) -> Any:
        self.names.add(name)
        return super().getlist(name, default)


def _noting(method: str) -> Any:
    def taken(self: _Recorded, *arguments: Any, **options: Any) -> Any:
        self.whole.add(method)
        return getattr(super(_Recorded, self), method)(*arguments, **options)

    return taken


for _method in WHOLE:
    setattr(_Recorded, _method, _noting(_method))


def _recorded(sent: QueryDict, names: set[str], whole: set[str]) -> _Recorded:
    recorded = _Recorded("", mutable=True, encoding=sent.encoding)
    recorded.names, recorded.whole = set(), set()
    for name in dict.keys(sent):
        recorded.setlist(name, QueryDict.getlist(sent, name))
    recorded._mutable = False
    recorded.names, recorded.whole = names, whole
    return recorded


@contextmanager
def reading() -> Iterator[Read]:
    """Record what is read of every request until the end of the block."""
    read = Read()
    get, post = WSGIRequest.GET.func, WSGIRequest.POST.fget  # type: ignore[attr-defined]

    def of_address(request: Any) -> QueryDict:
        if "_recorded_get" not in request.__dict__:
            request._recorded_get = _recorded(get(request), read.get, read.whole)
        found: QueryDict = request._recorded_get
        return found

    def of_form(request: Any) -> QueryDict:
        if "_recorded_post" not in request.__dict__:
            request._recorded_post = _recorded(post(request), read.post, read.whole)
        found: QueryDict = request._recorded_post
        return found

    with (
        patch.object(WSGIRequest, "GET", property(of_address)),
        patch.object(WSGIRequest, "POST", property(of_form)),
    ):
        yield read
