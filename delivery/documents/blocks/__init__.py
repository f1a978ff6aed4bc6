"""Bodies: a list of blocks, told apart by `type`. Readers skip types they do not know."""

from delivery.documents.blocks.body import BodyBlock, body, needs
from delivery.documents.blocks.stream import Writer, Written, chosen, parts, stable_id, written

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
