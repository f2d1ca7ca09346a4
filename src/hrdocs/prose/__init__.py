"""What more than one parser takes out of prose, in rooms: quotations, people, contacts, events, the page."""

from hrdocs.lexicon import Lexicon

LEXICON = Lexicon("hrdocs.prose")
