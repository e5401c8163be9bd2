"""Changes that the ORM compiles once: compiling them anew for every row costs more than storing them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import Expression, Field, Model, QuerySet
from django.db.models.sql import UpdateQuery

from stamgast.jobs.rows import as_stored


class Given(Expression):
    """A value that is named now and given when the change is made; it stands wherever a value may stand."""

    def __init__(self, name: str, field: "Field[Any, Any]") -> None:
        super().__init__(output_field=field)
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:  # noqa: ARG002
        """Leave a place where the value will be."""
        return "%s", [_Place(self.name, self.output_field)]


@dataclass(frozen=True, slots=True)
class _Place:
    name: str
    field: "Field[Any, Any]"


class Prepared:
    """An UPDATE of some rows, written with the ORM.

    Args:
        model: whose rows are changed.
        rows: makes the query set; ``given("pk")`` names a value compared with the field of that name,
            ``given("now", "lease_until")`` one of the same kind as that field.
        changes: makes what is written, likewise.
    """

    def __init__(
        self,
        model: type[Model],
        rows: Callable[[Callable[..., Given]], QuerySet[Any]],
        changes: Callable[[Callable[..., Given]], dict[str, Any]],
    ) -> None:
        self._model, self._rows, self._changes = model, rows, changes

    def __call__(self, **values: Any) -> int:
        """Make the change; return how many rows it changed. Raises ``KeyError`` where a value is missing."""
        sql, parameters = self._compiled
        given = [
            each.field.get_db_prep_save(values[each.name], connection) if isinstance(each, _Place) else each
            for each in parameters
        ]
        with connection.cursor() as cursor:
            cursor.execute(sql, given)
            return int(cursor.rowcount)

    def each(self, many: Sequence[Mapping[str, Any]]) -> None:
        """Make the change with each of many values, in their order. Raises ``KeyError`` likewise."""
        sql, parameters = self._compiled
        places = {each.name: each for each in parameters if isinstance(each, _Place)}
        columns = {
            name: as_stored(place.field, [values[name] for values in many]) for name, place in places.items()
        }
        given = zip(
            *(columns[each.name] if isinstance(each, _Place) else [each] * len(many) for each in parameters),
            strict=True,
        )
        with connection.cursor() as cursor:
            cursor.executemany(sql, list(given))

    @cached_property
    def _compiled(self) -> tuple[str, tuple[Any, ...]]:
        query: Any = self._rows(self._given).query.chain(UpdateQuery)
        query.add_update_values(self._changes(self._given))
        compiler = query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        return sql, tuple(parameters)

    def _given(self, name: str, like: str = "") -> Given:
        field: Any = self._model._meta.get_field(like or name)  # noqa: SLF001  Django's public name for it
        return Given(name, field)
