"""Bodies: a list of blocks, told apart by `type`. Readers skip types they do not know."""

from delivery.documents.blocks.stream import Writer, Written, chosen, parts, stable_id, written
from delivery.documents.blocks.union import BodyBlock, body, needs

__all__ = [
    "BodyBlock",
    "Writer",
    "Written",
    "body",
    "chosen",
    "needs",
    "parts",
    "stable_id",
    "written",
]
