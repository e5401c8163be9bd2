"""Django's settings; every value that differs between installations comes from the environment."""

from pathlib import Path

import dj_database_url
from django.utils.translation import gettext_lazy as _

from stamgast.config import environment

PACKAGE = Path(__file__).resolve().parent.parent
DATA_DIR = environment.folder("DATA_DIR", Path.cwd() / "var" / "data")

DEBUG = environment.flag("DEBUG")
IS_DEMO = environment.flag("DEMO")
SECRET_KEY = environment.signing_key(DATA_DIR)
CREDENTIAL_KEYS = environment.credential_keys(DATA_DIR)
PUBLIC_URL = environment.text("PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")
IS_SECURE = PUBLIC_URL.startswith("https://")
ALLOWED_HOSTS = environment.names("HOSTS", "127.0.0.1,localhost")
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
ALLOWED_PRIVATE_HOSTS = frozenset(environment.names("PRIVATE_HOSTS"))
QUEUE_URL = environment.text("QUEUE_URL", f"sqlite:///{DATA_DIR / 'queue.sqlite3'}")
LOOPBACK_PATH = DATA_DIR / "loopback.sqlite3"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "template_partials",
    "csp",
    "stamgast.ui",  # before allauth, whose pages it dresses
    "allauth",
    "allauth.account",
    "stamgast.jobs",
    "stamgast.workspaces",
    "stamgast.channels",
    "stamgast.media",
    "stamgast.outbox",
    "stamgast.coaching",
    "stamgast.strategy",
    "stamgast.knowledge",
    "stamgast.saved_replies",
    "stamgast.people",
    "stamgast.following",
    "stamgast.hours",
    "stamgast.surveys",
    "stamgast.ideas",
    "stamgast.plans",
    "stamgast.planner",
    "stamgast.approval",
    "stamgast.publishing",
    "stamgast.conversations",
    "stamgast.routing",
    "stamgast.moderation",
    "stamgast.experts",
    "stamgast.hooks",
    "stamgast.notices",
    "stamgast.learning",
    "stamgast.imports",
    "stamgast.timelog",
    "stamgast.first_hour",
    "stamgast.today",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "stamgast.workspaces.language.OwnLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "stamgast.config.urls"
WSGI_APPLICATION = "stamgast.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "stamgast.workspaces.context.workspace",
            ],
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(
        environment.text("DATABASE_URL", f"sqlite:///{DATA_DIR / 'stamgast.sqlite3'}"),
        conn_max_age=60,
        conn_health_checks=True,  # each thread's first page after the database was restarted would fail
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # FULL: what we acknowledge survives a power cut (NORMAL lost commits when the power was cut).
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "workspaces.User"
AUTHENTICATION_BACKENDS = [
    "sesame.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_ADAPTER = "stamgast.workspaces.adapter.AccountAdapter"
ACCOUNT_PREVENT_ENUMERATION = True
SESAME_MAX_AGE = 15 * 60
SESAME_ONE_TIME = True
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
MAIL_URL = environment.text("MAIL_URL")
EMAIL_BACKEND = environment.text(
    "EMAIL_BACKEND", f"django.core.mail.backends.{'smtp' if MAIL_URL else 'console'}.EmailBackend"
)
HAS_MAIL = {"console", "dummy", "filebased"}.isdisjoint(EMAIL_BACKEND.split("."))  # these reach nobody
EMAIL_TIMEOUT = 20
(
    EMAIL_HOST, EMAIL_PORT, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD, EMAIL_USE_TLS, EMAIL_USE_SSL,
) = environment.mail_server(MAIL_URL)  # fmt: skip
DEFAULT_FROM_EMAIL = environment.text("EMAIL_FROM", "Stamgast <stamgast@localhost>")

LANGUAGE_CODE = "en"
FORMAT_MODULE_PATH = "stamgast.config.formats"
LANGUAGES = [("sv", _("Swedish")), ("nb", _("Norwegian")), ("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
MEDIA_ROOT = DATA_DIR / "media"
DATA_UPLOAD_MAX_MEMORY_SIZE = 3_000_000
FILE_UPLOAD_TEMP_DIR = DATA_DIR / "uploads"  # on the disk where archives wait: they are moved there
FILE_UPLOAD_TEMP_DIR.mkdir(exist_ok=True)

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "media-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_SECURE
SESSION_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_HSTS_SECONDS = 31_536_000 if IS_SECURE else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if environment.flag("BEHIND_PROXY") else None
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": environment.text("LOG_LEVEL", "WARNING")},
}
