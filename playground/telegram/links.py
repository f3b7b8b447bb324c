"""Which addresses Telegram takes."""

import re

_WEB_LINK = re.compile(r"(?:(?:https?|ftp|ton|tonsite)://)?[^\s/.?#:@]+(?:\.[^\s/.?#:@]+)+(?::\d+)?(?:[/?#]\S*)?", re.I)
_APP_LINK = re.compile(r"(?:tg|mailto|tel|sms):\S+", re.I)


def is_link(url: str) -> bool:
    """Whether Telegram takes it for an address: a host with a dot (``localhost`` is none), or an app's own scheme."""
    return bool(_WEB_LINK.fullmatch(url) or _APP_LINK.fullmatch(url))


def completed(url: str) -> str:
    """The address with its scheme: Telegram reads ``example.org`` as a web page."""
    return url if "://" in url or _APP_LINK.fullmatch(url) else f"http://{url}"
