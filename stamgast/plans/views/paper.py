"""The strategy on paper: whole for the team, without what is internal for everybody else."""

from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from stamgast.diagnosis.report.pdf import NoPdf, pdf
from stamgast.plans.paper import paper as gathered
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import today_of

STYLE = Path(__file__).parent.parent / "static" / "plans" / "paper.css"


@require_GET
@for_members()
def paper(request: MemberRequest) -> HttpResponse:
    """Show the strategy as it is printed."""
    return render(request, "plans/paper.html", _whole(request))


@require_GET
@for_members()
def as_pdf(request: MemberRequest) -> HttpResponse:
    """Hand out the strategy as PDF."""
    page = render_to_string("plans/paper.html", {**_whole(request), "is_pdf": True}, request)
    style = f"<style>{STYLE.read_text(encoding='utf-8')}</style></head>"  # nothing is fetched for a PDF
    try:
        written = pdf(page.replace("</head>", style, 1))
    except NoPdf as error:
        messages.error(request, str(error))
        return redirect("paper:paper", workspace=request.workspace.slug)
    name = f"{request.workspace.slug}-{_('strategy')}.pdf"
    return HttpResponse(
        written,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"},
    )


def _whole(request: MemberRequest) -> dict[str, Any]:
    is_public, day = request.GET.get("for") == "everybody", today_of(request)
    found = gathered(request.workspace, day, is_public=is_public)
    return {"is_public": is_public, "day": day, "paper": found}
