"""One's own devices: which tell of notices, adding this one, trying one out, and what they tell."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from stamgast.notices import devices as operations
from stamgast.notices import queries
from stamgast.notices.forms import DeviceForm, PushForm, RenewedForm
from stamgast.notices.models import Device
from stamgast.workspaces.access import MemberRequest, for_members


def _device(request: MemberRequest, pk: int) -> Device:
    rows = Device.objects.filter(member=request.member).defer("subscription")
    return get_object_or_404(rows, pk=pk)


def _to_devices(request: MemberRequest) -> HttpResponse:
    return redirect("notices:devices", workspace=request.workspace.slug)


@require_http_methods(["GET", "POST"])
@never_cache
@for_members()
def devices(request: MemberRequest) -> HttpResponse:
    """Show the member's devices, and say what they tell; open pages ask for the list alone."""
    member = request.member
    if request.method == "GET":
        return _page(request, PushForm.showing(queries.wishes([member.pk])[member.pk]))
    form = PushForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    shows_names = form.cleaned_data["shows_names"]
    operations.wish_pushes(member, form.pushes(), shows_names=shows_names, now=now())
    messages.success(request, _("Saved."))
    return _to_devices(request)


def _page(request: MemberRequest, form: PushForm, status: int = 200) -> HttpResponse:
    rows = queries.devices(request.member)
    if request.htmx:
        return render(request, "notices/device_list.html", {"devices": rows})
    context = {"form": form, "devices": rows, "key": operations.sender().public}
    return render(request, "notices/devices.html", context, status=status)


@require_POST
@for_members()
def add(request: MemberRequest) -> HttpResponse:
    """Add the browser that asks; it says at once that it works."""
    form = DeviceForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This browser could not be added. Load the page again and try once more."))
        return _to_devices(request)
    at = now()
    try:
        device = operations.add(request.member, form.cleaned_data["subscription"], _name(request), now=at)
    except operations.TooMany:
        messages.error(request, _("You have as many devices as one may have. Remove one first."))
        return _to_devices(request)
    operations.try_out(device, now=at)
    messages.success(request, _("This device tells you from now on. In a moment it says so itself."))
    return _to_devices(request)


def _name(request: MemberRequest) -> str:
    browser, system = operations.name_of(request.headers.get("User-Agent", ""))
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("A browser")


@csrf_exempt
@require_POST
def renew(request: HttpRequest) -> HttpResponse:
    """Take from a device where it is reached now. It learns nothing: an unknown one gets the same answer."""
    form = RenewedForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=400)
    given = form.cleaned_data
    operations.renew(given["former"], given["former_secret"], given["subscription"])
    return HttpResponse(status=204)


@require_POST
@for_members()
def remove(request: MemberRequest, device: int) -> HttpResponse:
    """Tell nothing on a device any more."""
    found = _device(request, device)
    operations.remove(found)
    said = _("%(device)s tells you nothing any more. To have it back, open this page on it.")
    messages.success(request, said % {"device": found.name})
    return _to_devices(request)


@require_POST
@for_members()
def try_out(request: MemberRequest, device: int) -> HttpResponse:
    """Have a device say that it works."""
    found = _device(request, device)
    operations.try_out(found, now=now())
    said = _("A notification is on its way to %(device)s. If none comes, see below what can be in its way.")
    messages.info(request, said % {"device": found.name})
    return _to_devices(request)
