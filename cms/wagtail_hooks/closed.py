"""Ways of Wagtail's that lead out of what delivery can keep true, closed for everybody.

An alias is published early when its original is scheduled, so pages have none; a database
constraint holds that wherever one comes from. Privacy has no place in a headless catalogue:
who can watch is decided per audience. The screens no longer offer either.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page


def no_such_screen(request: HttpRequest, **_: int) -> HttpResponse:
    """Stands in front of a Wagtail address that must not answer."""
    raise Http404


@hooks.register("before_copy_page")
def refuse_alias(request: HttpRequest, page: Page) -> HttpResponse | None:
    """The copy form has no such field any more; this answers a hand-made request."""
    if request.method != "POST" or "alias" not in request.POST:
        return None
    messages.error(request, "A page cannot be an alias of another. Make a copy instead.")
    return redirect("wagtailadmin_pages:copy", page.pk)
