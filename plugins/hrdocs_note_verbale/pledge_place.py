"""Where a walk through an annex is: under which heading, and in whose list."""

from attrs import Factory

from hrdocs.passages import Passage
from hrdocs.un.state_abbreviations import states_of
from hrdocs.values import define, frozen
from hrdocs_note_verbale import promising, sections

OUTERMOST = -1
"""Depth of a lead-in that has no marker itself: every item is deeper."""


@frozen(kw_only=True)
class Lead:
    """A lead-in whose list is open: how deep it lies, whether its items are promises, whether of going on."""

    depth: int
    promises: bool
    continues: bool


@define
class Place:
    """Where the walk is.

    Attributes:
        title: the annex's own; it heads what stands under no other heading.
        section: counts the headings passed.
        over_promises: whether a heading over promises stands above.
        level: of that heading; one of the same level ends what stands under it.
        empty: whether nothing has come yet under it but headings.
        by_subject: whether it is parted by headings of its own level, because one followed it at once.
        gave: whether it has given an item already; a smaller heading after that begins another subject, unless the
            document numbers its headings.
        parted_at: level of the smaller headings that part it.
        list_parted_at: level of the headings that part the list of an open lead-in, because one followed it at once.
        parts: how many of those headings have come.
        leads: the lead-ins whose lists are open, the outermost first.
        in_list: whether the passage before was an item.
        has_markers: whether the list that is open has shown a marker.
    """

    title: Passage | None = None
    heading: Passage | None = None
    section: int = 0
    over_promises: bool = False
    level: int | None = None
    empty: bool = False
    by_subject: bool = False
    gave: bool = False
    parted_at: int | None = None
    list_parted_at: int | None = None
    parts: int = 0
    leads: list[Lead] = Factory(list)
    in_list: bool = False
    has_markers: bool = False

    @property
    def lead(self) -> Lead | None:
        """Return the innermost lead-in whose list is open."""
        return self.leads[-1] if self.leads else None

    @property
    def promises(self) -> bool:
        """Return whether the items of the list that is open are promises by its lead-in."""
        return self.lead is not None and self.lead.promises

    @property
    def stands_over_promises(self) -> bool:
        """Return whether a heading over promises stands above, the annex's title included while no other follows it."""
        if self.over_promises or self.title is None or self.heading is not self.title:
            return self.over_promises
        return sections.is_over_promises(self.title.text)

    def enter(self, heading: Passage) -> None:
        """Take a heading into account: what stands under it, and whether it leads to a list itself."""
        words = sections.title_of(heading)
        over_promises = sections.is_over_promises(words)
        leads = sections.is_lead_in(heading.text) and (over_promises or _promises_something(heading))
        parts_a_list = (
            self.in_list and sections.is_lead_in(heading.text) and not leads and not sections.ends_promises(words)
        )
        self._enter_section(heading, words, over_promises=over_promises or leads, parts=parts_a_list)
        if self.promises and not self.has_markers and not self.in_list and self.list_parted_at is None:
            self.list_parted_at, self.parts = heading.level or 1, 0
        self.parts += self.list_parted_at == (heading.level or 1)
        if leads:
            self.list_parted_at = None
            self.leads = [Lead(depth=OUTERMOST, promises=True, continues=promising.keeps_on_at_end(words))]
            self.has_markers = False
        elif not parts_a_list and not self._goes_on_under(heading, words):
            self.leads, self.list_parted_at = [], None
        self.heading, self.in_list = heading, parts_a_list
        self.section += 1

    def _goes_on_under(self, heading: Passage, words: str) -> bool:
        """Return whether the list of the open lead-in goes on under a heading."""
        if not self.promises:
            return False
        if self.list_parted_at == (heading.level or 1):
            return not sections.ends_promises(words)
        return not self.has_markers or sections.only_parts(words)

    def _enter_section(self, heading: Passage, words: str, *, over_promises: bool, parts: bool) -> None:
        level = heading.level
        if over_promises:
            self.over_promises, self.level, self.empty = True, level, True
            self.by_subject, self.gave, self.parted_at = False, False, None
        elif not (parts or sections.only_parts(words)):
            self.by_subject = self.by_subject or self.empty
            deeper = level is not None and self.level is not None and level > self.level
            parts_on = self.parted_at is not None and level is not None and level >= self.parted_at
            below = deeper and (parts_on or not self.gave or sections.is_numbered(heading.text))
            goes_on = (self.by_subject or below) and not sections.ends_promises(words)
            self.over_promises, self.empty = self.over_promises and goes_on, False
            self.parted_at = level if self.over_promises and below and not parts_on else self.parted_at

    def part(self, item: Passage) -> None:
        """Take an item over a list of its own into account where it is a heading: "1. Voluntary pledges"."""
        words = sections.title_of(item)
        over_promises = sections.is_over_promises(words)
        self.section += over_promises
        self.heading = item
        self.over_promises = over_promises or (self.over_promises and not sections.ends_promises(words))

    def open_list(self, lead_in: Passage, depth: int | None) -> None:
        """Take a paragraph that ends with a colon into account: its list is one of promises, or of something else.

        A lead-in that says neither ("At the national level:") is as the one around it.
        """
        text = lead_in.text
        if depth is not None:
            self.close_lists(depth)
        inherits = self.over_promises or (self.promises and (depth is not None or not self.has_markers))
        own = promising.last_promise(text, states_of(lead_in.document)) is not None
        promises = own or (not promising.is_past_at_end(text) and (sections.announces_list(text) or inherits))
        opened = Lead(
            depth=OUTERMOST if depth is None else depth,
            promises=promises,
            continues=promising.keeps_on_at_end(text.rstrip(" :：")),
        )
        self.leads = [opened] if depth is None else [*self.leads, opened]
        self.list_parted_at = None
        self.in_list = self.has_markers = False

    def close_lists(self, depth: int) -> None:
        """Close the lists that an item of some depth ends: those of its siblings."""
        self.leads = [lead for lead in self.leads if lead.depth < depth]

    def close_all(self) -> None:
        """Close every list."""
        self.leads, self.has_markers, self.list_parted_at = [], False, None


def _promises_something(heading: Passage) -> bool:
    """Return whether a heading promises, also one that breaks off before its verb: "Peru also intends to"."""
    words, names = sections.title_of(heading), states_of(heading.document)
    return any(promising.promise(each, names) for each in (words, f"{words} act"))
