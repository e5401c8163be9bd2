"""Whether mails reach anybody: what writes them down or throws them away counts as no mail."""

import runpy
from pathlib import Path

import pytest

from stamgast.config import environment

SETTINGS = Path(environment.__file__).with_name("settings.py")
DJANGO = "django.core.mail.backends"


@pytest.mark.parametrize(
    ("url", "backend", "has_mail"),
    [
        ("", "", False),
        ("smtp://u:p@mail.example", "", True),
        ("smtps://mail.example", "", True),
        ("smtp+plain://localhost", "", True),
        ("", f"{DJANGO}.console.EmailBackend", False),
        ("", f"{DJANGO}.dummy.EmailBackend", False),
        ("", f"{DJANGO}.filebased.EmailBackend", False),
        ("", f"{DJANGO}.smtp.EmailBackend", True),
        ("smtp://u:p@mail.example", f"{DJANGO}.console.EmailBackend", False),
        ("smtp://u:p@mail.example", f"{DJANGO}.dummy.EmailBackend", False),
        ("smtp://u:p@mail.example", f"{DJANGO}.filebased.EmailBackend", False),
        ("", "anymail.backends.postmark.EmailBackend", True),
        ("", "consoles.example.dummy_free.EmailBackend", True),
    ],
)
def test_only_what_reaches_somebody_counts_as_mail(
    monkeypatch: pytest.MonkeyPatch, url: str, backend: str, has_mail: bool
) -> None:
    for name, value in (("MAIL_URL", url), ("EMAIL_BACKEND", backend)):
        monkeypatch.delenv(f"STAMGAST_{name}", raising=False)
        if value:
            monkeypatch.setenv(f"STAMGAST_{name}", value)
    assert runpy.run_path(str(SETTINGS))["HAS_MAIL"] is has_mail
