"""A person with a sign-in link and a browser without scripts: opens it, presses the button, sees a page."""

import re
from http.cookiejar import CookieJar
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPCookieProcessor, build_opener

FIELD = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')


def sign_in(link: str, port: int) -> str | None:
    """Use a sign-in link on the server at ``port``; return where it led to, or None while nobody answers.

    Raises:
        HTTPError: the server answered with an error.
    """
    parts, browser = urlsplit(link), build_opener(HTTPCookieProcessor(CookieJar()))
    address = f"http://127.0.0.1:{port}{parts.path}"
    try:
        with browser.open(f"{address}?{parts.query}", timeout=30) as page:
            _, _, form = page.read().decode().partition(f'action="{parts.path}"')
            fields = dict(FIELD.findall(form.partition("</form>")[0]))
        with browser.open(address, urlencode(fields).encode(), timeout=30) as page:
            page.read()
            return str(urlsplit(page.url).path)
    except HTTPError:
        raise
    except (URLError, ConnectionError):
        return None
