"""What a page of the site may load and do: one policy, as elements of every page and as headers for hosts.

No page has an inline script or style (blocks of JSON are data, which no browser runs), so the list of allowed hashes
is empty and stays so: the theme's scripts are files of the site. A script, style or handler that gets into a page by a
gap elsewhere does not run.
"""

from collections.abc import Mapping

REFERRER = "no-referrer"
"""Addresses hold search words; other sites are told nothing."""

HEADER_FILE = "_headers"
"""The form of Netlify, Cloudflare Pages and others; hosts that do not know it serve it as any file."""

_POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "object-src": "'none'",
}
_IN_PREVIEW = {"script-src": "'self' 'unsafe-inline'"}
"""The engine's preview puts its reloading script inside each page as it serves it, other than in the files."""

_ONLY_IN_HEADER = {"frame-ancestors": "'none'"}
_PERMISSIONS = ("accelerometer", "camera", "geolocation", "gyroscope", "magnetometer", "microphone", "payment", "usb")


def page_policy(*, preview: bool = False) -> str:
    """The Content Security Policy for a page's ``meta`` element; ``preview`` is for ``mkdocs serve`` alone."""
    return _text({**_POLICY, **(_IN_PREVIEW if preview else {})})


def headers() -> tuple[tuple[str, str], ...]:
    """The headers that a host should send with every answer, as names and values."""
    return (
        ("Content-Security-Policy", _text({**_POLICY, **_ONLY_IN_HEADER})),
        ("Referrer-Policy", REFERRER),
        ("Permissions-Policy", ", ".join(f"{name}=()" for name in _PERMISSIONS)),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    )


def header_file() -> tuple[str, bytes]:
    """The file that gives the headers to hosts that read it: its path in the site, and its content."""
    return HEADER_FILE, "\n".join(("/*", *(f"  {name}: {value}" for name, value in headers()), "")).encode()


def _text(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
