"""What is left of a page once it is read: nothing that waits for the garbage collector but lxml's own parser."""

import gc

import pytest

from hrdocs.readers.html import read
from hrdocs.readers.html.frame import Frame, PageText
from hrdocs.source import HTML, Source

PAGE = b"""<title>Aim</title><main><h1>Aim</h1><p>One <a href=/x>link</a> and <b>bold</b>.<ul><li>First<li>Second
<ol><li>Inner</ol></ul><table><tr><th>a<td>b</table><div hidden>Not shown</div></main>"""


@pytest.fixture
def without_collector():
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("without_collector")
def test_frames_and_pieces_go_with_the_reader():
    before = sum(isinstance(each, Frame | PageText) for each in gc.get_objects())
    document = read(Source(data=PAGE, media_type=HTML))
    assert len(document.blocks) == 6
    assert sum(isinstance(each, Frame | PageText) for each in gc.get_objects()) == before
