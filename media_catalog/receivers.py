"""What happens to pictures and must be followed by cutting them."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

from media_catalog.models import CatalogImage
from media_catalog.tasks import make_renditions


@receiver(post_save, sender=CatalogImage, dispatch_uid="media_catalog.cut_renditions")
def cut_renditions(instance: CatalogImage, **kwargs: Any) -> None:
    """Queues the image on commit when its file or focal point is not the one its list was cut from.

    A queue that is down must not lose the upload: the sweep finds the image later.
    """
    if instance.renditions_made.get("key") != instance.rendition_key:
        transaction.on_commit(lambda: make_renditions.delay(instance.pk), robust=True)
