"""The catalogue's background jobs as Celery knows them."""

from celery import shared_task

from media_catalog.jobs import embeds, renditions, sweep


@shared_task(name="media_catalog.make_renditions", time_limit=300, soft_time_limit=240)
def make_renditions(image_id: int) -> None:
    """One format of one image, then back to the end of the queue for the next."""
    if renditions.make_next_format(image_id=image_id):
        make_renditions.delay(image_id)


@shared_task(name="media_catalog.sweep_renditions")
def sweep_renditions() -> None:
    for image_id in sweep.unfinished():
        make_renditions.delay(image_id)


@shared_task(name="media_catalog.fetch_embed", time_limit=60, soft_time_limit=45)
def fetch_embed(embed_id: int) -> None:
    embeds.look_up(embed_id=embed_id)


@shared_task(name="media_catalog.sweep_embeds")
def sweep_embeds() -> None:
    for embed_id in embeds.due():
        fetch_embed.delay(embed_id)
