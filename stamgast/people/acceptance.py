"""What may be kept of what strangers write: texts a database can hold, addresses a link may lead to."""

from urllib.parse import urlsplit

LONGEST_ADDRESS = 1000


def storable(text: str) -> str:
    """Return the text without what no database takes: NUL characters and lone surrogates become U+FFFD."""
    if text.isascii() and "\x00" not in text:
        return text  # ids, addresses and most of what is said in English
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\x00", "\ufffd")


def web_address(url: str) -> str:
    """Return the address if it leads to the web, else nothing: no scripts, no files, nothing cut short."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    fits = parts.scheme in {"http", "https"} and parts.netloc and len(url) <= LONGEST_ADDRESS
    return storable(url) if fits else ""
