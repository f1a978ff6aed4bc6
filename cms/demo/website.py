"""Feature switches and redirects; those of a name or an address that is taken are left alone."""

from waffle.models import Switch
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log

from cms.demo.data import REDIRECTS, SWITCHES
from cms.demo.desk import Desk


def load_switches(desk: Desk) -> int:
    made = 0
    for name, active, note in SWITCHES:
        found = {"active": active, "note": note}
        switch, is_new = Switch.objects.get_or_create(name=name, defaults=found)
        if is_new:
            log(instance=switch, action="wagtail.create", user=desk.author)
        made += is_new
    return made


def load_redirects(desk: Desk) -> int:
    made = 0
    for address, key in REDIRECTS:
        path = Redirect.normalise_path(address)
        there = {"redirect_page_id": desk.page_pk(key), "is_permanent": True}
        redirect, is_new = Redirect.objects.get_or_create(old_path=path, site=None, defaults=there)
        if is_new:
            log(instance=redirect, action="wagtail.create", user=desk.author)
        made += is_new
    return made
