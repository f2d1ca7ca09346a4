"""Counts as bars in SVG, drawn by matplotlib: the same bytes on each run, light or dark, in words for who cannot see.

Colours are classes of a style sheet (`c0` to `c7`), and lines and words have the colour of the text around them: so a
picture follows the page that it stands in, whose policy may forbid styles within; a file of its own has them with it.
"""

from hrdocs.bars.colours import colours_of
from hrdocs.bars.counts import Bars
from hrdocs.bars.drawing import NARROW, WIDTH
from hrdocs.bars.picture import can_be_drawn, style, svg

__all__ = ["NARROW", "WIDTH", "Bars", "can_be_drawn", "colours_of", "style", "svg"]
