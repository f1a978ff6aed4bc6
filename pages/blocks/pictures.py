"""Pictures, alone and in numbers."""

from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

GROUP = "Pictures and players"


class ImageBlock(blocks.StructBlock):
    image = ImageChooserBlock()
    caption = blocks.CharBlock(required=False, max_length=300)
    alt_text = blocks.CharBlock(
        required=False,
        max_length=300,
        label="Alternative text",
        help_text="Only when this place needs another text than the picture's own.",
    )

    class Meta:
        icon = "image"
        label = "Image"
        group = GROUP
        description = "One picture with a caption."
        preview_template = "pages/blocks/image.html"


class GalleryImageBlock(ImageBlock):
    class Meta:
        label_format = "{caption}"


class GalleryBlock(blocks.StructBlock):
    title = blocks.CharBlock(required=False, max_length=120)
    images = blocks.ListBlock(
        GalleryImageBlock(),
        min_num=2,
        max_num=40,
        help_text="2 to 40 pictures, in the order they are shown.",
    )

    class Meta:
        icon = "grip"
        label = "Gallery"
        label_format = "{title}"
        group = GROUP
        description = "Several pictures to leaf through, each with a caption of its own."
        preview_template = "pages/blocks/gallery.html"
