"""The second engine for web pages, `engine="beautifulsoup"`: the same model over the tree of BeautifulSoup."""

from hrdocs.readers.html.page import read_with_soup as read

__all__ = ["read"]
