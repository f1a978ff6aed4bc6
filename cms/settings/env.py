"""The only place that reads the environment: every value typed, missing secrets named at once."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

_env = environ.Env()

BASE_DIR = Path(__file__).resolve().parent.parent.parent


def text(name: str, default: str | None = None) -> str:
    """The variable as text; without a default it must be set."""
    value = _env.str(name, default=default)
    if value is None:
        raise ImproperlyConfigured(f"Set the environment variable {name}.")
    return str(value)


def flag(name: str, *, default: bool) -> bool:
    return bool(_env.bool(name, default=default))


def number(name: str, default: int) -> int:
    return int(_env.int(name, default=default))


def names(name: str, default: list[str] | None = None) -> list[str]:
    """A comma-separated list; without a default it must be set."""
    value = _env.list(name, default=default)
    if value is None:
        raise ImproperlyConfigured(f"Set the environment variable {name}.")
    return [str(item) for item in value]


def database(name: str = "DATABASE_URL") -> dict[str, object]:
    """Django's description of the database behind a URL such as postgres://user@host/name."""
    config: dict[str, object] = dict(_env.db_url(name))
    if config["ENGINE"] != "django.db.backends.postgresql":
        raise ImproperlyConfigured(f"{name} must name a PostgreSQL database.")
    # A unix socket's directory stands in the URL with its slashes escaped.
    config["HOST"] = unquote(str(config.get("HOST") or ""))
    return config


def redis(name: str = "REDIS_URL") -> str:
    """The Redis or Valkey server: redis://host:port/0 or unix:///path?db=0."""
    url = text(name)
    if urlsplit(url).scheme not in {"redis", "rediss", "unix"}:
        raise ImproperlyConfigured(f"{name} must start with redis://, rediss:// or unix://.")
    return url


def celery_broker(url: str) -> str:
    """The same server in Celery's spelling, which names unix sockets differently."""
    parts = urlsplit(url)
    if parts.scheme != "unix":
        return url
    db = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair).get("db", "0")
    return f"redis+socket://{parts.path}?virtual_host={db}"


def email(name: str = "EMAIL_URL") -> dict[str, object]:
    """Django's e-mail settings from a URL such as smtp+tls://user:password@host:587."""
    return dict(_env.email_url(name))
