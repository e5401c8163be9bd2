"""Brings the tables of a database up to date: an empty one gets them as they are now, others migrate.

Going through the whole history takes half a minute, which a newcomer would wait for.
"""

from collections.abc import Iterator

from django.apps import apps
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection, transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder


def bring_up_to_date() -> None:
    """Make or migrate all tables; done twice it changes nothing."""
    if not _made_anew():
        call_command("migrate", verbosity=0, interactive=False)


def add_what_models_do_not_say(editor: BaseDatabaseSchemaEditor) -> None:
    """Run what migrations do beside changing models, where it also matters in an empty database.

    Such an operation is not *elidable*; those that fill columns of rows that were there are.
    """
    for operation in _operations():
        if isinstance(operation, RunPython) and not operation.elidable:
            operation.code(apps, editor)  # type: ignore[arg-type]  # the models are as they are now


def _made_anew() -> bool:
    """Make everything in one transaction if no history is there yet; a kill in between leaves nothing.

    Tables of others may be there: the queue makes its own as soon as it is opened.
    """
    connection.disable_constraint_checking()  # before the transaction: SQLite knows it only there
    try:
        with transaction.atomic():
            if MigrationRecorder(connection).has_table():
                return False
            with connection.schema_editor() as editor:
                for model in apps.get_models():
                    if model._meta.can_migrate(connection):  # noqa: SLF001  the documented way to ask
                        editor.create_model(model)
            with connection.schema_editor() as editor:
                add_what_models_do_not_say(editor)
            _note_history()
    finally:
        connection.enable_constraint_checking()
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)
    return True


def _note_history() -> None:
    """Write down that the migrations there are have been seen to."""
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    for app, name in MigrationLoader(None).graph.nodes:
        recorder.record_applied(app, name)


def _operations() -> Iterator[object]:
    executor = MigrationExecutor(connection)
    for migration, _ in executor.migration_plan(executor.loader.graph.leaf_nodes(), clean_start=True):
        yield from migration.operations
