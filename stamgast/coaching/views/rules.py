"""The coach's rules in a workspace: what each looks for and why, and which are not for us."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from stamgast.coaching import operations, queries
from stamgast.coaching.forms import NotForUsForm
from stamgast.workspaces.access import MemberRequest, for_members

KINDS = ("reply", "post", "purpose")


@require_GET
@for_members()
def rules(request: MemberRequest) -> HttpResponse:
    """Show all rules by what they look at."""
    sheets = queries.sheets(request.workspace)
    titles = {"reply": _("On replies"), "post": _("On posts"), "purpose": _("On the purpose")}
    groups = [(titles[kind], [sheet for sheet in sheets if sheet.rule.kind == kind]) for kind in KINDS]
    return render(request, "coaching/rules.html", {"groups": groups})


@require_GET
@for_members()
def rule(request: MemberRequest, rule: str) -> HttpResponse:
    """Explain one rule: why, from where, examples, how well it was measured."""
    return _sheet(request, rule, NotForUsForm())


@require_POST
@for_members("note")
def put_away(request: MemberRequest) -> HttpResponse:
    """Put a finding on one text away; in its place stands how to bring it back."""
    rule, subject = request.POST.get("rule", ""), request.POST.get("subject", "")
    try:
        operations.put_away(request.member, rule, subject)
    except operations.Unknown:
        raise Http404 from None
    return render(request, "coaching/put_away.html", {"rule": rule, "subject": subject})


@require_POST
@for_members("note")
def bring_back(request: MemberRequest) -> HttpResponse:
    """Bring back a finding that was put away; where the text is looked at anew, it stands there at once."""
    operations.bring_back(request.member, request.POST.get("rule", ""), request.POST.get("subject", ""))
    response = render(request, "coaching/put_away.html")
    response["HX-Trigger"] = "brought-back"
    return response


@require_POST
@for_members("strategy")
def switch_off(request: MemberRequest, rule: str) -> HttpResponse:
    """Silence a rule for everybody, with a reason."""
    form = NotForUsForm(request.POST)
    if not form.is_valid():
        return _sheet(request, rule, form, status=422)
    try:
        operations.switch_off(request.member, rule, form.cleaned_data["words"])
    except operations.Unknown:
        raise Http404 from None
    messages.success(request, _("The coach keeps quiet about that from now on."))
    return redirect("coaching:rules", workspace=request.workspace.slug)


@require_POST
@for_members("strategy")
def switch_on(request: MemberRequest, rule: str) -> HttpResponse:
    """Let a rule speak again."""
    operations.switch_on(request.member, rule)
    messages.success(request, _("The coach speaks about it again."))
    return redirect("coaching:rules", workspace=request.workspace.slug)


def _sheet(request: MemberRequest, rule: str, form: NotForUsForm, status: int = 200) -> HttpResponse:
    sheet = next((one for one in queries.sheets(request.workspace) if one.rule.id == rule), None)
    if sheet is None:
        raise Http404
    reader = queries.reader_language()
    context = {
        "sheet": sheet,
        "form": form,
        "bad": sheet.rule.bad.get(reader, ()),
        "good": sheet.rule.good.get(reader, ()),
        "can_be_silenced": sheet.rule.severity.name != "BLOCK",
    }
    return render(request, "coaching/rule.html", context, status=status)
