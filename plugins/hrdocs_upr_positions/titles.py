"""Titles that only documents of the Universal Periodic Review have."""

import re

REPORT_TITLE = re.compile(
    r"""
    ^\W* (?: universal \s+ periodic \s+ review \W+ )? (?:
        (?:draft\s+)? report \s+ of \s+ the \s+ working \s+ group \s+ on \s+ the \s+ universal \s+ periodic \s+ review
      | rapport \s+ du \s+ groupe \s+ de \s+ travail \s+ sur \s+ l['’]examen \s+ périodique \s+ universel
      | informe \s+ del \s+ grupo \s+ de \s+ trabajo \s+ sobre \s+ el \s+ examen \s+ periódico \s+ universal
      | доклад \s+ рабочей \s+ группы \s+ по \s+ универсальному \s+ периодическому \s+ обзору )
    """,
    re.VERBOSE | re.IGNORECASE,
)
VIEWS_TITLE = re.compile(
    r"""
    ^\W* (?:
        views \s+ on \s+ conclusions
      | (?:position|views|replies|responses?) \s+ (?:of|by|from) \s+ .{3,80} \s+ (?:on|to) \s+ .{0,40} recommendations
      | observations \s+ sur \s+ les \s+ conclusions
      | opiniones \s+ sobre \s+ las \s+ conclusiones
      | мнения \s+ в \s+ отношении \s+ выводов )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def is_title(words: str) -> bool:
    """Tell whether a line is the title of a report or of a State's views, which says nothing of any position."""
    return bool(REPORT_TITLE.match(words) or VIEWS_TITLE.match(words))
