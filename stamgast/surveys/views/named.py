"""What an address or a button of the feature names."""

from django.shortcuts import get_object_or_404

from stamgast.strategy.models import Statement
from stamgast.surveys.models import Survey
from stamgast.surveys.queries import bank, surveys
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest


def own_survey(request: MemberRequest, pk: int) -> Survey:
    """Return a survey of the workspace that is there."""
    return get_object_or_404(surveys.surveys(request.workspace.pk), pk=pk)


def chosen_statement(request: MemberRequest) -> Statement:
    """Return the statement a button or a list named."""
    pk = whole_number(request.POST.get("statement", ""))
    return get_object_or_404(bank.statements(request.workspace.pk), pk=pk)
