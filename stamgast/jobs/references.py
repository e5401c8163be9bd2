"""Finds rows that no other row refers to, whatever feature the others belong to."""

from typing import TypeVar

from django.db.models import Exists, Model, OuterRef, QuerySet

Row = TypeVar("Row", bound=Model)


def unreferenced(rows: QuerySet[Row], *, but_by: tuple[type[Model], ...] = ()) -> QuerySet[Row]:
    """Leave out rows that others refer to, but for those of some models, which do not count."""
    for relation in rows.model._meta.get_fields(include_hidden=True):  # noqa: SLF001  Django's public name for it
        if not relation.auto_created or relation.concrete or relation.many_to_many:
            continue
        model, name = relation.related_model, relation.field.name  # type: ignore[union-attr]
        if not issubclass(model, but_by):  # type: ignore[arg-type]
            others = model._base_manager.filter(**{name: OuterRef("pk")})  # type: ignore[union-attr]  # noqa: SLF001
            rows = rows.exclude(Exists(others))
    return rows
