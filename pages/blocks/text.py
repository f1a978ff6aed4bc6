"""Words: headings, running text, quotes, call-outs, tables and timelines."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.table_block.blocks import TableBlock as WagtailTableBlock
from wagtail.images.blocks import ImageChooserBlock

from pages.choices import NAMEABLE_PAGES

RICH_TEXT_FEATURES = ["bold", "italic", "h3", "h4", "ol", "ul", "link", "hr"]
# Inside a box or an entry, where a heading would be out of place.
SHORT_TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link"]
GROUP = "Text"

MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 200, 20, 500


class RunningTextBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = "Text"
        group = GROUP
        description = "Paragraphs, lists and links."
        preview_template = "pages/blocks/rich_text.html"


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(max_length=200)
    level = blocks.ChoiceBlock(
        choices=[("2", "Section"), ("3", "Sub-section")], default="2", label="Size"
    )

    class Meta:
        icon = "title"
        label = "Heading"
        group = GROUP
        description = "Opens a section or a sub-section."
        preview_template = "pages/blocks/heading.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock()
    attribution = blocks.CharBlock(required=False, max_length=200, label="Who said it")

    class Meta:
        icon = "openquote"
        label = "Quote"
        group = GROUP
        description = "Somebody’s words, set apart, and who said them."
        preview_template = "pages/blocks/quote.html"


class ButtonBlock(blocks.StructBlock):
    text = blocks.CharBlock(max_length=60, label="What it says")
    page = blocks.PageChooserBlock(
        page_type=NAMEABLE_PAGES,
        required=False,
        label="Leads to a page of ours",
        help_text="While that page is not public, readers see no button.",
    )
    url = blocks.URLBlock(
        required=False, max_length=500, label="Or to another website", help_text="https://…"
    )

    class Meta:
        icon = "link"
        label = "Button"
        label_format = "{text}"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        page, url = cleaned.get("page"), cleaned.get("url") or ""
        if page and url:
            error = ValidationError("Choose a page or type an address, not both.")
            raise StructBlockValidationError(block_errors={"url": error})
        if not (page or url or self.is_deferred_validation):
            error = ValidationError("Choose where the button leads.")
            raise StructBlockValidationError(block_errors={"page": error})
        if url and not url.lower().startswith(("https://", "http://")):
            error = ValidationError("An address of a website begins with https://.")
            raise StructBlockValidationError(block_errors={"url": error})
        return cleaned


class CallOutBlock(blocks.StructBlock):
    tone = blocks.ChoiceBlock(
        choices=[
            ("info", "Information"),
            ("tip", "Tip"),
            ("warning", "Warning"),
            ("spoiler", "Spoiler: hidden until the reader opens it"),
        ],
        default="info",
        label="Kind",
    )
    title = blocks.CharBlock(
        required=False, max_length=120, help_text="For a spoiler, say of what, and nothing more."
    )
    text = blocks.RichTextBlock(features=SHORT_TEXT_FEATURES)
    buttons = blocks.ListBlock(
        ButtonBlock(), min_num=0, max_num=2, default=[], help_text="At most two; none is fine."
    )

    class Meta:
        icon = "info-circle"
        label = "Call-out"
        label_format = "{title}"
        group = GROUP
        description = "A box beside the story: information, a tip, a warning or a spoiler."
        preview_template = "pages/blocks/call_out.html"


class TableBlock(WagtailTableBlock):
    """A table of plain text."""

    class Meta:
        label = "Table"
        icon = "table"
        group = GROUP
        description = "Rows and columns of plain text, with headers and a caption."
        preview_template = "pages/blocks/table.html"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        rows = (cleaned or {}).get("data") or []
        if not self.is_deferred_validation and not any(cell for row in rows for cell in row):
            raise ValidationError("Fill in the table, or take it out.")
        if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
            raise ValidationError(
                f"A table has at most {MOST_ROWS} rows and {MOST_COLUMNS} columns."
            )
        if any(len(str(cell or "")) > LONGEST_CELL for row in rows for cell in row):
            raise ValidationError(f"A cell has at most {LONGEST_CELL} characters.")
        return cleaned


class TimelineEntryBlock(blocks.StructBlock):
    date = blocks.CharBlock(
        max_length=60, label="When", help_text="As it is to be read: “30 October 1938”, “1960s”."
    )
    title = blocks.CharBlock(max_length=150, label="What happened")
    text = blocks.RichTextBlock(required=False, features=SHORT_TEXT_FEATURES)
    image = ImageChooserBlock(required=False)

    class Meta:
        icon = "date"
        label = "Entry"
        label_format = "{date}: {title}"


class TimelineBlock(blocks.StructBlock):
    title = blocks.CharBlock(required=False, max_length=120)
    entries = blocks.ListBlock(
        TimelineEntryBlock(), min_num=1, max_num=60, help_text="In the order they are shown."
    )

    class Meta:
        icon = "history"
        label = "Timeline"
        label_format = "{title}"
        group = GROUP
        description = "What happened when: dated entries, one under the other."
        preview_template = "pages/blocks/timeline.html"
