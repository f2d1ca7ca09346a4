"""Who publishes a page: what heads, titles, mastheads and copyright lines give, and what only looks like a name."""

import pytest

from hrdocs.readers.html import read
from hrdocs.source import HTML, Source

TEXT = (
    "<p>" + "The commission heard the families of the fishermen on the second day of its visit to Rill. " * 4 + "</p>"
)
H1 = "<h1>Commission hears families of fishermen</h1>"
URL = "https://www.rill-commission.example/news/12"


def page(head="", before="", after="", headline=H1):
    source = (
        f"<html><head><meta charset=utf-8>{head}</head><body>{before}<main>{headline}{TEXT}</main>{after}</body></html>"
    )
    return read(Source(data=source.encode(), media_type=HTML, url=URL))


def publisher(found):
    return found.metadata.publisher, next(
        (each.place for each in found.metadata.origins if each.field == "publisher"), None
    )


def title(text):
    return f"<title>{text}</title>"


FOUND = [
    # the title's end or beginning, where the rest of it is the headline that the page shows
    (title("Commission hears families of fishermen | Rill Commission"), "", "", "Rill Commission", "html:title"),
    (title("Commission hears families of fishermen | News | Parliament of Rill"), "", "",
     "Parliament of Rill", "html:title"),
    (title("Commission hears families of fishermen - Ministry of Law"), "", "", "Ministry of Law", "html:title"),
    (title("Commission hears families of fishermen — Омбудсмен Рилла"), "", "", "Омбудсмен Рилла", "html:title"),
    (title("Commission hears families of fishermen | rill watch"), "", "", "rill watch", "html:title"),
    (title("Commission hears families of fishermen | Radio 5"), "", "", "Radio 5", "html:title"),
    (title("Commission hears families of fishermen ‹ Projet Rivière"), "", "", "Projet Rivière", "html:title"),
    (title("Rill Commission :: Commission hears families of fishermen"), "", "", "Rill Commission", "html:title"),
    ('<meta property="og:title" content="Commission hears families of fishermen | Rill Watch">', "", "",
     "Rill Watch", "html:title"),
    # what the head says outright goes before it
    (title("Commission hears families of fishermen | RC") + '<meta property="og:site_name" content="Rill Commission">',
     "", "", "Rill Commission", "meta:og:site_name"),
    # the headline is no name of a site, though the head says so
    (title("Commission hears families of fishermen | RC")
     + '<meta property="og:site_name" content="Commission hears families of fishermen">', "", "", "RC", "html:title"),
    ('<meta property="og:title" content="Commission hears families of fishermen | Rill Watch">'
     '<meta property="og:site_name" content="Commission hears families of fishermen  | Rill Watch">', "", "",
     "Rill Watch", "html:title"),
    # a site's name in a heading is one
    (title("Friends of the River Rill | News")
     + '<meta property="og:site_name" content="Friends of the River Rill">',
     '<h1><a href="/">Friends of the River Rill</a></h1>', "", "Friends of the River Rill", "meta:og:site_name"),
    # the link to the page's home
    ("", '<a href="/">Ombudsman of Rill</a>', "", "Ombudsman of Rill", "html:home"),
    ("", '<header><a class="logo" href="https://www.rill-commission.example/en/">Rill Commission</a></header>', "",
     "Rill Commission", "html:home"),
    ("", '<div itemprop="publisher">Rill Commission</div>', "", "Rill Commission", "html:home"),
    # the copyright line at the foot
    ("", "", "<footer>© 2024 Rill Commission. All rights reserved.</footer>", "Rill Commission", "html:copyright"),
    ("", "", "<footer><p>Copyright © 2019–2024 Rill Commission | Imprint</p></footer>",
     "Rill Commission", "html:copyright"),
    ("", "", "<footer><p>© Комиссия Рилла, 2024</p></footer>", "Комиссия Рилла", "html:copyright"),
    ("", "", "<footer><p>(c) Commission de Rill 2024, tous droits réservés</p></footer>",
     "Commission de Rill", "html:copyright"),
]  # fmt: skip

NOT = [
    (title("Commission hears families of fishermen"), "", ""),
    (title("Families of fishermen – heard at last | Rill Watch"), "", ""),
    (title("Commission hears families of fishermen | Home"), "", ""),
    (title("Commission hears families of fishermen | Page 2"), "", ""),
    (title("Commission hears families of fishermen - Part II"), "", ""),
    (title("Commission hears families of fishermen – Часть 3"), "", ""),
    (title("Commission hears families of fishermen – who comes next?"), "", ""),
    (title("Commission hears families of fishermen – and their lawyers too"), "", ""),
    (title("Commission hears families of fishermen | Пресс-центр"), "", ""),
    ("", '<a href="/">Home</a> <a href="/about">Rill Commission</a>', ""),
    ("", '<a href="/">Zur Startseite</a>', ""),
    ("", '<a href="https://other.example/">Partner of Rill</a>', ""),
    ("", '<a href="https://www.rill-commission.example.org/">Partner of Rill</a>', ""),
    ("", "", "<footer>© All rights reserved 2024</footer>"),
    ("", "<p>Photo © Anna Keller</p>", ""),
    ("", "", "<footer><p>© 2024. All rights reserved.</p></footer>"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "before", "after", "name", "where"), FOUND)
def test_a_publisher_is_found_where_a_page_shows_it(head, before, after, name, where):
    assert publisher(page(head, before, after)) == (name, where)


@pytest.mark.parametrize(("head", "before", "after"), NOT)
def test_a_page_that_names_no_publisher_is_given_none(head, before, after):
    assert publisher(page(head, before, after)) == (None, None)


def test_a_title_goes_without_the_publisher_that_it_ends_in():
    found = page(title("Commission hears families of fishermen ‹ Projet Rivière"), headline="<h3>" + H1[4:-5] + "</h3>")
    assert found.metadata.title == "Commission hears families of fishermen"


def test_the_canonical_address_tells_whose_home_a_link_leads_to_where_no_other_is_known():
    links = '<a href="https://other.example/">Partner of Rill</a> <a href="https://rill.example/">Ombudsman of Rill</a>'
    source = f'<link rel=canonical href="https://rill.example/news/12"><body>{links}<main>{H1}{TEXT}</main>'
    assert publisher(read(Source(data=source.encode(), media_type=HTML))) == ("Ombudsman of Rill", "html:home")
