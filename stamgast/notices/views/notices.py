"""One's own notices: the bell, the list, marking them as read, and how we may be reached."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.notices import operations, queries
from stamgast.notices.forms import ReachForm
from stamgast.notices.letters import kind_to_lessen
from stamgast.notices.models import Notice, When
from stamgast.notices.words import address, told
from stamgast.ui.dates import instant_of
from stamgast.ui.times import zone
from stamgast.workspaces.access import MemberRequest, for_members


def _notice(request: MemberRequest, pk: int) -> Notice:
    rows = queries.with_causes(Notice.objects.filter(member=request.member))
    return get_object_or_404(rows, pk=pk)


def _to_list(request: MemberRequest) -> HttpResponse:
    return redirect("notices:list", workspace=request.workspace.slug)


@require_GET
@never_cache
@for_members()
def bell(request: MemberRequest) -> HttpResponse:
    """Say how many notices are unread; open pages ask for it when something moves."""
    return render(
        request, "notices/bell.html", {"count": queries.unread(request.member), "many": queries.MANY}
    )


@require_GET
@never_cache
@for_members()
def listing(request: MemberRequest) -> HttpResponse:
    """Show what calls for the member, and what of it they have read; open pages ask for the inside alone."""
    return _page(request)


def _page(request: MemberRequest, undo: str = "") -> HttpResponse:
    where = zone(request.member.user.zone)
    found = queries.standing(request.member)[: queries.SHOWN]
    new = queries.earliest_due_first(notice for notice in found if notice.read_at is None)
    read = queries.earliest_due_first(notice for notice in found if notice.read_at is not None)
    context = {
        "new": [told(notice, where, now()) for notice in new],
        "read": [told(notice, where, now()) for notice in read],
        "undo": undo,
        "is_answer": request.method == "POST",
        "has_mail": settings.HAS_MAIL,
    }
    template = "notices/inside.html" if request.htmx else "notices/notices.html"
    return render(request, template, context)


@require_GET
@never_cache
@for_members()
def follow(request: MemberRequest, pk: int) -> HttpResponse:
    """Lead to what a notice is about; following it is reading it."""
    notice = _notice(request, pk)
    operations.read(request.member, [notice.pk], now=now())
    return redirect(address(notice))


@require_POST
@for_members()
def read(request: MemberRequest, pk: int) -> HttpResponse:
    """Note that one notice was read."""
    operations.read(request.member, [_notice(request, pk).pk], now=now())
    return _page(request) if request.htmx else _to_list(request)


@require_POST
@for_members()
def unread(request: MemberRequest, pk: int) -> HttpResponse:
    """Take that back."""
    operations.unread(request.member, _notice(request, pk).pk)
    return _page(request) if request.htmx else _to_list(request)


@require_POST
@for_members()
def read_all(request: MemberRequest) -> HttpResponse:
    """Note that everything was read; the answer offers to take it back."""
    at = now()
    changed = operations.read_all(request.member, now=at)
    if not request.htmx:
        return _to_list(request)
    return _page(request, undo=at.isoformat() if changed else "")


@require_POST
@for_members()
def unread_all(request: MemberRequest) -> HttpResponse:
    """Take back that everything was read at an instant."""
    read_at = instant_of(request.POST.get("at", ""))
    if read_at is None:
        raise Http404
    operations.unread_all(request.member, read_at=read_at)
    return _page(request) if request.htmx else _to_list(request)


@require_http_methods(["GET", "POST"])
@for_members()
def reach(request: MemberRequest) -> HttpResponse:
    """Say when mails may go out, and about what."""
    member = request.member
    if request.method == "GET":
        return _reach_page(request, ReachForm.showing(queries.wishes([member.pk])[member.pk]))
    form = ReachForm(request.POST)
    if not form.is_valid():
        return _reach_page(request, form, status=422)
    operations.wish(
        member,
        mails=form.mails(),
        digest_at=form.cleaned_data["digest_at"],
        quiet_hours=form.quiet_hours(),
        loud=form.cleaned_data["loud"],
        now=now(),
    )
    messages.success(request, _("Saved."))
    return redirect("notices:reach", workspace=request.workspace.slug)


def _reach_page(request: MemberRequest, form: ReachForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "has_mail": settings.HAS_MAIL}
    return render(request, "notices/reach.html", context, status=status)


@require_GET
@never_cache
@for_members()
def fewer(request: MemberRequest, token: str) -> HttpResponse:
    """Write less about a kind, as a link in a mail to this very member asks; the page can change it back."""
    asked = kind_to_lessen(token, request.member)
    if asked is None:
        messages.warning(request, _("This link is not yours, or not whole. Choose here instead."))
        return redirect("notices:reach", workspace=request.workspace.slug)
    kind, was = asked
    less = When(operations.fewer(request.member, kind, was=was, now=now()))
    said = {
        When.AT_ONCE: _("“%(kind)s” comes at once, as you wished since. Change it here."),
        When.DIGEST: _("“%(kind)s” comes once a day from now on, together with the rest. Change it here."),
        When.NEVER: _("“%(kind)s” does not come by mail any more. Change it here."),
    }
    messages.success(request, said[less] % {"kind": kind.label})
    return redirect("notices:reach", workspace=request.workspace.slug)
