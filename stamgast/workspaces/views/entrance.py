"""Coming in: the first page, sign-in links, joining by invitation, language and profile."""

from typing import cast

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from stamgast.ui.navigation import front_door
from stamgast.workspaces import invitations, sign_in
from stamgast.workspaces.forms import JoinForm, ProfileForm
from stamgast.workspaces.models import Invitation, User
from stamgast.workspaces.queries import memberships, user_exists

PASSWORD_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"  # noqa: S105  a path, not a password
LINK_BACKEND = "sesame.backends.ModelBackend"


def _next(request: HttpRequest, otherwise: str = "workspaces:home") -> HttpResponse:
    wanted = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return HttpResponseRedirect(wanted if is_ours else reverse(otherwise))


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """Lead to the only workspace, or let choose among several."""
    found = memberships(cast("User", request.user))
    if len(found) == 1:
        return redirect(front_door(found[0].workspace.slug))
    return render(request, "workspaces/home.html", {"memberships": found})


@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Keep the chosen language: with the user, or in a cookie while nobody has signed in."""
    language = request.POST.get("language", "")
    response = _next(request)
    if language not in dict(settings.LANGUAGES):
        return response
    if request.user.is_authenticated:
        User.objects.filter(pk=request.user.pk).update(language=language)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=365 * 24 * 3600,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
    )
    return response


@never_cache
@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Sign in with a link: reading it shows a button, only pressing the button uses it up."""
    given = request.POST if request.method == "POST" else request.GET
    token = given.get("sesame", "")
    user = sign_in.holder(token)
    if user is None:
        return render(request, "workspaces/link_used_up.html", status=410)
    if request.method == "GET":
        context = {"token": token, "next": given.get("next", ""), "is_demo": settings.IS_DEMO}
        return render(request, "workspaces/enter.html", context)
    if not sign_in.use_up(user, now=now()):
        return render(request, "workspaces/link_used_up.html", status=410)
    login(request, user, backend=LINK_BACKEND)
    return _next(request) if user.first_name else redirect("workspaces:profile")


@login_required
@require_http_methods(["GET", "POST"])
def profile(request: HttpRequest) -> HttpResponse:
    """Let users say who they are, which language they read and where their clock is."""
    form = ProfileForm(request.POST or None, instance=cast("User", request.user))
    if form.is_valid():
        user = form.save()
        with translation.override(user.language):
            messages.success(request, _("Saved."))
        return redirect("workspaces:home" if "is_first" in request.POST else "workspaces:profile")
    return render(request, "workspaces/profile.html", {"form": form})


@never_cache
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, secret: str) -> HttpResponse:
    """Accept an invitation: as who is signed in, or with a new login."""
    invitation = invitations.find_invitation(secret, now=now())
    if invitation is None:
        return render(request, "workspaces/invitation_over.html", status=410)
    try:
        if request.user.is_authenticated:
            return _join_as_known(request, invitation)
        return _join_as_newcomer(request, invitation)
    except invitations.NoLongerValid:
        return render(request, "workspaces/invitation_over.html", status=410)


def _join_as_known(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    if request.method == "POST":
        invitations.accept(invitation, cast("User", request.user), now=now())
        return redirect(front_door(invitation.workspace.slug))
    return render(request, "workspaces/join.html", {"invitation": invitation})


def _join_as_newcomer(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    has_login = user_exists(invitation.email)
    form = None if has_login else JoinForm(request.POST or None)
    if form and form.is_valid():
        member = invitations.accept_as_newcomer(
            invitation,
            name=form.cleaned_data["name"],
            password=form.cleaned_data["password"],
            language=(translation.get_language() or invitation.workspace.language)[:2],
            now=now(),
        )
        login(request, member.user, backend=PASSWORD_BACKEND)
        return redirect(front_door(member.workspace.slug))
    return render(request, "workspaces/join.html", {"invitation": invitation, "form": form})
