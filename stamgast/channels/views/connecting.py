"""Connecting an account: pick a network, answer its questions, or sign in on the network's own page."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.channels import operations, queries, sign_in
from stamgast.channels.forms import AnswersForm, ByHandForm
from stamgast.channels.health import remedy
from stamgast.channels.models import Channel
from stamgast.channels.views.channels import to_channel
from stamgast.networks.errors import NetworkError
from stamgast.networks.network import Network
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members

TYPED = "channels.typed"
"""Where the session keeps what was typed before leaving for a network's page; never a secret."""

RECONNECTED = "channels.reconnected"
"""Where the session keeps which channel is to be connected again, by the network left for."""


@require_GET
@for_members("channels")
def pick(request: MemberRequest) -> HttpResponse:
    """Offer the networks."""
    context = {"networks": queries.offered(), "by_hand": queries.offered_by_hand()}
    return render(request, "channels/pick.html", context)


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
@never_cache
@for_members("channels")
def connect(request: MemberRequest, network: str) -> HttpResponse:
    """Ask the network's questions, and connect the account when the network says yes."""
    chosen, known = _offered(network), _reconnected(request)
    if request.method == "GET":
        return _page(request, chosen, known)
    form = _token_form(chosen, request.POST)
    if form.is_valid():
        try:
            found = operations.connect_by_answers(request.member, chosen, form.answers, now=now())
        except NetworkError as error:
            _explain(form, error)
        else:
            _welcome(request, found, known)
            return to_channel(found)
    return _page(request, chosen, known, token_form=form)


@require_http_methods(["GET", "POST"])
@for_members("channels")
def by_hand(request: MemberRequest, network: str) -> HttpResponse:
    """Add an account on a network that nothing can be sent to from here."""
    chosen = next((one for one in queries.offered_by_hand() if one.id == network), None)
    if chosen is None:
        raise Http404
    form = ByHandForm(request.POST or None)
    if form.is_valid():
        added = operations.add_by_hand(request.member, chosen, **form.cleaned_data)
        messages.success(
            request, _("%(channel)s is there. Write the first post for it.") % {"channel": added}
        )
        return to_channel(added)
    context = {"network": chosen, "form": form}
    return render(request, "channels/by_hand.html", context, status=422 if form.is_bound else 200)


@require_POST
@never_cache
@for_members("channels")
def begin(request: MemberRequest, network: str) -> HttpResponse:
    """Prepare the sign-in on the network's page, and say where the link leads."""
    chosen, known = _offered(network), _reconnected(request)
    if not chosen.authorising().redirect_questions:
        raise Http404
    form = _redirect_form(chosen, request.POST)
    if form.is_valid():
        try:
            url = sign_in.begin(
                _traveller(request), chosen, form.answers, redirect_uri=_callback(request), now=now()
            )
        except NetworkError as error:
            _explain(form, error)
        else:
            request.session[TYPED] = {chosen.id: form.cleaned_data}
            request.session[RECONNECTED] = {chosen.id: known.pk} if known else {}
            context = {"url": url, "network": chosen, "host": urlsplit(url).netloc, "reconnected": known}
            return render(request, "channels/leave.html", context)
    return _page(request, chosen, known, redirect_form=form)


@require_GET
@never_cache
@for_members("channels")
def callback(request: MemberRequest) -> HttpResponse:
    """Welcome the person back from the network's page; the address with its secrets is left at once."""
    try:
        started = sign_in.take(_traveller(request), request.GET.get("state", ""), now=now())
    except sign_in.SignInOver:
        messages.error(
            request,
            _("This sign-in was not started here, or it took longer than ten minutes. Please begin again."),
        )
        return redirect("channels:connect", workspace=request.workspace.slug)
    pk = request.session.get(RECONNECTED, {}).get(started.network)
    known = Channel.objects.filter(pk=pk, workspace=request.workspace).first()
    try:
        found = sign_in.finish(started, request.GET.dict(), now=now())
    except NetworkError as error:
        messages.error(request, f"{_(error.message)} {remedy(error)}".strip())
        return _to_connect(request, started.network, known)
    for kept in (TYPED, RECONNECTED):
        request.session.pop(kept, None)
    _welcome(request, found, known)
    return to_channel(found)


def _offered(network: str) -> Network:
    for one in queries.offered():
        if one.id == network:
            return one
    raise Http404


def _reconnected(request: MemberRequest) -> Channel | None:
    """Return the channel that is to be connected again, if the address names one."""
    pk = whole_number(request.GET.get("channel", ""))
    return None if pk is None else get_object_or_404(Channel, pk=pk, workspace=request.workspace)


def _to_connect(request: MemberRequest, network: str, known: Channel | None) -> HttpResponse:
    url = reverse("channels:connect_to", kwargs={"workspace": request.workspace.slug, "network": network})
    return redirect(f"{url}?channel={known.pk}" if known else url)


def _traveller(request: MemberRequest) -> sign_in.Traveller:
    return sign_in.Traveller(request.member, request.session.session_key or "")


def _callback(request: MemberRequest) -> str:
    return settings.PUBLIC_URL + reverse("channels:callback", kwargs={"workspace": request.workspace.slug})


def _known(network: Network) -> dict[str, str]:
    """Return the answers that are the installation's and not a person's."""
    return {"path": str(settings.LOOPBACK_PATH)} if network.is_demo else {}


def _token_form(
    network: Network, typed: Mapping[str, str] | None = None, initial: Mapping[str, str] | None = None
) -> AnswersForm:
    questions = network.authorising().questions
    return AnswersForm(questions, typed, known=_known(network), initial=dict(initial or {}), prefix="token")


def _redirect_form(
    network: Network, typed: Mapping[str, str] | None = None, initial: Mapping[str, str] | None = None
) -> AnswersForm:
    questions = network.authorising().redirect_questions
    return AnswersForm(questions, typed, known=_known(network), initial=dict(initial or {}), prefix="page")


def _explain(form: AnswersForm, error: NetworkError) -> None:
    form.add_error(None, _(error.message))
    if advice := remedy(error):
        form.add_error(None, advice)
    if form.has_secrets:
        form.add_error(None, _("What is secret we do not show again: please paste it once more."))


def _initial(request: MemberRequest, network: Network, known: Channel | None) -> dict[str, str]:
    """Return what we may fill in: what was typed before, or where the channel lives."""
    if known is None:
        return dict(request.session.get(TYPED, {}).get(network.id, {}))
    return {"server": known.server, "site": known.server, "handle": known.handle, "name": known.name}


def _page(
    request: MemberRequest,
    network: Network,
    known: Channel | None,
    *,
    token_form: AnswersForm | None = None,
    redirect_form: AnswersForm | None = None,
) -> HttpResponse:
    initial = _initial(request, network, known)
    context = {
        "network": network,
        "guide": [f"channels/guides/{network.id}.html", "channels/guides/any.html"],
        "reconnected": known,
        "token_form": token_form or _token_form(network, initial=initial),
        "redirect_form": redirect_form or _redirect_form(network, initial=initial),
        "is_token_wrong": token_form is not None,
    }
    is_wrong = token_form is not None or redirect_form is not None
    return render(request, "channels/connect.html", context, status=422 if is_wrong else 200)


def _welcome(request: MemberRequest, found: Channel, expected: Channel | None) -> None:
    if expected is not None and expected.pk != found.pk:
        messages.warning(
            request,
            _("That was another account. %(found)s is a channel of its own now; %(expected)s still waits.")
            % {"found": found.name, "expected": expected.name},
        )
        return
    messages.success(
        request, _("%(channel)s is connected. We are now reading what was said.") % {"channel": found.name}
    )
