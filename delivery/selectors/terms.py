"""The licences that hold for items: their own, narrowed to those of what they stand under."""

from collections.abc import Iterable

from django.conf import settings

from delivery.documents import registry
from delivery.documents.base import DocumentType
from delivery.rules.availability import Terms
from delivery.selectors.places import Place
from delivery.values import ItemKey
from entitlements import rules
from entitlements.selectors import licences
from entitlements.values import EVERYWHERE, Window
from entitlements.values import UNLICENSED as NO_LICENCES

_FREELY = (Window(EVERYWHERE),)
UNLICENSED = Terms(catalogue=_FREELY, playback=_FREELY)


def of(*, type: DocumentType, places: Iterable[Place]) -> dict[ItemKey, Terms]:
    """The effective licences of items of one kind. What is only read, such as an article, is listed
    where what it stands under is, and has nothing to play.
    """
    licensed = {each.kind for each in registry.all_types() if each.licensed}
    chains = {
        place.key: [
            (key.kind, key.public_id)
            for key in (*place.ancestor_keys, place.key)
            if key.kind in licensed
        ]
        for place in places
    }
    own = licences.of(titles={title for chain in chains.values() for title in chain})
    required = settings.SHOWRUNNER_LICENCE_REQUIRED
    found = {}
    for key, chain in chains.items():
        levels = [own.get(title, NO_LICENCES) for title in chain]
        needed = required and bool(chain)
        found[key] = Terms(
            catalogue=rules.effective([each.catalogue for each in levels], required=needed),
            playback=rules.effective([each.playback for each in levels], required=needed)
            if type.licensed
            else _FREELY,
        )
    return found
