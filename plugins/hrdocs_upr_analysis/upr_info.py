"""UPR Info's names of States and groups, as its exports have them."""

import functools

from hrdocs import datafiles

GROUPS: dict[str | None, str] = {
    "African": "Africa",
    "Asia-Pacific": "Asia",
    "Eastern European": "EEG",
    "GRULAC": "GRULAC",
    "WEOG": "WEOG",
    None: "Observer",
}
"""UPR Info's word for a regional group; for those that have none it is "Observer"."""


def name_of(state: str) -> str:
    """Return UPR Info's name of a State by its ISO 3166-1 alpha-3 code; the code where it has none."""
    return _names().get(state, state)


@functools.cache
def _names() -> dict[str, str]:
    return {row["state"]: row["name"] for row in datafiles.table("hrdocs_upr_analysis", "data/upr_info_states.tsv")}
