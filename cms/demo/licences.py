"""The demo's territory groups and licences; those of a title that has any are left alone."""

from cms.demo.data import GROUPS, LICENCES
from cms.demo.desk import Desk
from cms.demo.values import Licence
from delivery import services
from delivery.selectors.licensing import licensed_type
from entitlements.choices import Reach
from entitlements.models import TerritoryGroup
from entitlements.selectors import licences
from entitlements.values import LicenceTerms


def load_licences(desk: Desk) -> int:
    """Gives what is missing; says how many licences and groups that were."""
    made = 0
    for name, codes in GROUPS.items():
        made += TerritoryGroup.objects.get_or_create(name=name, defaults={"codes": list(codes)})[1]
    return made + sum(_give(desk, licence) for licence in LICENCES)


def _give(desk: Desk, licence: Licence) -> int:
    page = desk.page(licence.title)
    described = page and licensed_type(page.specific)
    if page is None or described is None:
        return 0
    title = (described.kind, page.translation_key)
    if licences.rows(title=title):
        return 0
    terms = _terms(desk, licence)
    seen = licences.fingerprint([])
    services.give_licences(page=page, title=title, wanted=[terms], seen=seen, user=desk.rights)
    return 1


def _terms(desk: Desk, licence: Licence) -> LicenceTerms:
    groups = TerritoryGroup.objects.filter(name__in=licence.groups)
    return LicenceTerms(
        kind=licence.kind,
        reach=Reach.ONLY if licence.groups else Reach.WORLD,
        groups=frozenset(groups.values_list("pk", flat=True)),
        platforms=frozenset(licence.platforms),
        start=None if licence.after is None else desk.now + licence.after,
        end=None if licence.until is None else desk.now + licence.until,
        note=licence.note,
    )
