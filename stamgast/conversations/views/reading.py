"""Looking at the inbox: the list and its rows, one conversation, a long message as a file."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from stamgast.conversations import queries
from stamgast.conversations.cares import in_their_words
from stamgast.conversations.forms import SavedViewForm
from stamgast.conversations.views import showing
from stamgast.people.models import Contact
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members


def _size(shown: str) -> int:
    """Return how many rows to show to whoever had ``shown`` of them."""
    rows = int(shown[:18]) if shown.isdecimal() else 0
    return min(max(rows, queries.PAGE), queries.MOST)


@require_GET
@never_cache
@for_members()
def conversations(request: MemberRequest) -> HttpResponse:
    """Show a view of the list; a live refresh asks for its rows alone, "show more" for those that follow."""
    view, after = showing.view_of(request.GET), request.GET.get("after", "")
    if request.htmx:
        size = _size(request.GET.get("shown", ""))
        context = showing.listed(request, view, after=after, size=queries.PAGE if after else size)
        pk = whole_number(request.GET.get("open", ""))
        if pk is not None:
            context["open"] = pk
        elif after:
            context["selects"] = request.member.may("reply")
        else:
            context |= _around(request)
        return render(request, "conversations/items.html" if after else "conversations/rows.html", context)
    context = {**showing.listed(request, view, after=after), **_around(request)}
    return showing.note_list(request, render(request, "conversations/list.html", context))


@require_GET
@never_cache
@for_members()
def search(request: MemberRequest) -> HttpResponse:
    """Find conversations by what was said, by whom, where, what it was, and when."""
    form = showing.search_form(request, request.GET)
    after, size = request.GET.get("after", ""), _size(request.GET.get("shown", ""))
    context = showing.searched(request, form, after=after, size=queries.PAGE if after else size)
    context["open"] = whole_number(request.GET.get("open", ""))
    context["selects"] = context["open"] is None and request.member.may("reply")
    if request.htmx:
        return render(request, f"conversations/{'items' if after else 'found'}.html", context)
    pk = request.GET.get("saved", "")
    saved = next((one for one in queries.saved_views(request.member) if str(one.pk) == pk), None)
    context |= {**showing.tabs(request), "saved": saved, "saving": SavedViewForm(instance=saved)}
    return showing.note_list(request, render(request, "conversations/search.html", context))


def _around(request: MemberRequest) -> dict[str, object]:
    """Return what refreshes with the rows: the views, replies held back, and that rows can be chosen."""
    held, may_choose = queries.held_replies(request.member), request.member.may("reply")
    asked = queries.to_look_at(request.member)
    return {**showing.tabs(request), "held": held, "asked_replies": asked, "selects": may_choose}


@require_GET
@never_cache
@for_members()
def detail(request: MemberRequest, pk: int) -> HttpResponse:
    """Show one conversation between the list and the person."""
    return showing.page_of(request, showing.conversation_of(request, pk))


@require_GET
@never_cache
@for_members()
def thread(request: MemberRequest, pk: int) -> HttpResponse:
    """Show what was said, for a page that is open."""
    conversation, begun = showing.conversation_of(request, pk), showing.begun_for(request)
    context = showing.thread_context(request, conversation, begun=begun)
    return render(request, "conversations/thread.html", {**context, "is_refresh": True})


@require_GET
@never_cache
@for_members()
def words(request: MemberRequest, pk: int) -> HttpResponse:
    """Give a message whole, as a file of plain text that no browser takes for anything else."""
    message = showing.message_of(request, pk)
    content = "" if message.deleted_at else message.content
    response = HttpResponse(content.encode(), content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="message-{message.pk}.txt"'
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_GET
@never_cache
@for_members()
def with_person(request: MemberRequest, contact: int) -> HttpResponse:
    """Show the conversations with a person over all channels; with ``cares``, first what they told us."""
    found = get_object_or_404(Contact, pk=contact, workspace=request.workspace)
    history = queries.history(request.workspace.pk, [found.pk], limit=30)
    cared = in_their_words(request.workspace.pk, found.pk) if "cares" in request.GET else []
    return render(request, "conversations/with_person.html", {"history": history, "cared": cared})
