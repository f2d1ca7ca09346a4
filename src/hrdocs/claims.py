"""Claims: what two plugins cannot both have is an error that names both distributions."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from hrdocs.errors import PluginConflict
from hrdocs.faults import LEAVE_OUT
from hrdocs.model import Record
from hrdocs.offers import Offer, Plugin
from hrdocs.plugin import AnnotatorPlugin, ParserPlugin, ReaderPlugin
from hrdocs.source import SUFFIXES


def refuse_second_claim(label: str, claims: Iterable[tuple[str, Plugin]]) -> None:
    """Refuse two plugins that claim one name."""
    holders: dict[str, list[Plugin]] = defaultdict(list)
    for claim, plugin in claims:
        holders[claim].append(plugin)
    for claim, plugins in holders.items():
        if len(plugins) > 1:
            who = " and ".join(f"{plugin.distribution} ({plugin.name})" for plugin in plugins)
            raise PluginConflict(f"{label} {claim!r} is claimed by {who}; uninstall one of them, {LEAVE_OUT}")


def refuse_shared(offers: Sequence[Offer]) -> None:
    """Refuse two readers of one media type and engine, and two record types of one kind."""
    media_types: list[tuple[str, Plugin]] = []
    suffixes: list[tuple[str, Plugin]] = []
    kinds: dict[str, tuple[type[Record], Plugin]] = {}
    for offer in offers:
        descriptor, plugin = offer.descriptor, offer.plugin
        if isinstance(descriptor, ReaderPlugin):
            media_types += [(f"{each} ({descriptor.engine})", plugin) for each in descriptor.media_types]
            suffixes += [(each, plugin) for each in suffixes_of(descriptor)]
        if isinstance(descriptor, ParserPlugin | AnnotatorPlugin):
            for record_type in descriptor.record_types:
                known, holder = kinds.setdefault(record_type.kind, (record_type, plugin))
                if known is not record_type:
                    refuse_second_claim("record kind", [(record_type.kind, holder), (record_type.kind, plugin)])
    refuse_second_claim("media type", media_types)
    refuse_second_claim("suffix", suffixes)


def suffixes_of(reader: ReaderPlugin) -> set[str]:
    """Return the suffixes that are a reader's: those that it names, and those that hrdocs knows for what it takes."""
    own = {suffix for suffix, media_type in SUFFIXES.items() if media_type in reader.media_types}
    return {*reader.suffixes, *(own if reader.engine == "default" else ())}
