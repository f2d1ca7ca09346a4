"""What a page says of itself."""
from typing import Any
from hrdocs.model import Metadata


def of(root: Any, url: str | None) -> Metadata:
    return Metadata(title=root.findtext(".//title"))
