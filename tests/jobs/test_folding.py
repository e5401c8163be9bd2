"""Names are found however their capitals are set, on every database."""

import pytest

from stamgast.jobs.folding import holding
from stamgast.people.models import Contact
from stamgast.workspaces.models import Workspace
from tests.factories import NOW


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "looked_for", "is_found"),
    [
        ("Åse Öberg", "åse", True),
        ("Åse Öberg", "ÖBERG", True),
        ("Åse Öberg", "åse öberg", True),
        ("ÅSE", "Åse", True),
        ("blåbær", "BLÅBÆR", True),
        ("blåbær", "Blåbær", True),
        ("Trijn", "TRIJ", True),
        ("Åse", "ase", False),
        ("Åse", "%", False),
        ("Åse", "å_e", False),
    ],
)
def test_a_name_is_found(workspace: Workspace, name: str, looked_for: str, is_found: bool) -> None:
    Contact.objects.create(workspace=workspace, name=name, first_seen_at=NOW, last_seen_at=NOW)
    assert Contact.objects.filter(holding("name", looked_for)).exists() == is_found
