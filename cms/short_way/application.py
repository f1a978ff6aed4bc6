"""The WSGI callable in front of Django's: public reads that succeed end here.

A refusal is found here and told there: it travels on with the request, and Django words, counts and
logs it without reading again.
"""

from collections.abc import Iterable
from functools import lru_cache
from time import perf_counter
from typing import Any

import psycopg
import structlog
from django.core.exceptions import SuspiciousOperation
from django.db import OperationalError, close_old_connections
from django.http import QueryDict

from api.exchange import BEGAN, REFUSED, Asked, Reply
from cms.operations import metrics
from cms.short_way import outgoing, places
from cms.short_way.connections import Gone, Lender
from cms.short_way.hosts import Application, Environ, Hosts, Start
from cms.short_way.places import Place
from delivery.selectors.reading.running import lent

PREFIX = "/" + places.PREFIX
METHODS = frozenset({"GET", "HEAD"})
_QUERIES_KEPT = 2048
_LONGEST_KEPT = 500


class ShortWay:
    """Serves public reads from the views' own `read`, and hands on everything else."""

    def __init__(self, django: Application, *, lender: Lender | None = None) -> None:
        self.django = django
        self.lender = lender or Lender()
        self.places = places.of_api()
        self.hosts = Hosts()

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] in METHODS and environ["PATH_INFO"].startswith(PREFIX):
            began = perf_counter()
            answered = self._read(environ, start, began)
            if answered is not None:
                return answered
            environ[BEGAN] = began
        return self.django(environ, start)

    def _read(self, environ: Environ, start: Start, began: float) -> Iterable[bytes] | None:
        """The answer; None when it is Django's to give."""
        found = self._find(environ)
        if found is None:
            return None
        place, parts = found
        request_id = outgoing.new_id()
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            reply = self._reply(place, parts, environ)
        if reply is None:
            return None
        method: str = environ["REQUEST_METHOD"]
        headers = outgoing.headers(
            reply,
            head=method == "HEAD",
            secure=self.hosts.of(environ).secure,
            request_id=request_id,
        )
        seconds = perf_counter() - began
        metrics.observe(method=method, route=place.route, status=reply.status, seconds=seconds)
        start(outgoing.status_line(reply.status), headers)
        return [b"" if method == "HEAD" else reply.body]

    def _find(self, environ: Environ) -> tuple[Place, dict[str, Any]] | None:
        """The view of the address, for requests that no layer of Django's would turn away."""
        path: str = environ["PATH_INFO"]
        if environ.get("SCRIPT_NAME") or not path.isascii():
            return None
        found = self.places.find(path[len(PREFIX) :])
        return found if found and self.hosts.of(environ).served else None

    def _reply(self, place: Place, parts: dict[str, Any], environ: Environ) -> Reply | None:
        try:
            asked = _asked(environ)
            place.view.admit(asked)
            with self.lender.lend() as runner, lent(runner):
                return place.view.read(asked, **parts)
        except (Gone, SuspiciousOperation):
            # The database may be back already; and Django has words for odd requests.
            return None
        except psycopg.OperationalError as error:
            away = OperationalError(*error.args)
            away.__cause__ = error
            environ[REFUSED] = away
        except Exception as error:  # noqa: BLE001  # told and recorded where all errors are
            environ[REFUSED] = error
        finally:
            # Whatever a read asked through Django is given back as at the end of Django's requests.
            close_old_connections()
        return None


def _asked(environ: Environ) -> Asked:
    def header(name: str) -> str | None:
        value: str | None = environ.get("HTTP_" + name.upper().replace("-", "_"))
        return value

    text = environ.get("QUERY_STRING", "")
    query = _kept_query(text) if len(text) <= _LONGEST_KEPT else _query(text)
    return Asked(query, text, header, environ.get("REMOTE_ADDR", ""))


def _query(text: str) -> QueryDict:
    return QueryDict(text.encode("iso-8859-1"))


_kept_query = lru_cache(maxsize=_QUERIES_KEPT)(_query)
