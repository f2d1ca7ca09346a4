"""The second engine for web pages (`engine="beautifulsoup"`): the same model over the tree that BeautifulSoup builds."""

from hrdocs.readers.html.page import read_with_soup as read

__all__ = ["read"]
