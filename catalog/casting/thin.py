"""Pages without what HTML does not need: line breaks between elements, and end tags that follow from what comes next.

Line breaks are for whoever writes a template. Where words must stand apart, the template has a space in the line.
"""

import re

_BREAK_AT_TAG = re.compile(r"(?:(?<=[>}])|\A)\s*\n\s*|\s*\n\s*(?=[<{]|\Z)")
_BREAK = re.compile(r"\s*\n\s*")
_IMPLIED = re.compile("</(?:li|dt|dd|th|td|tr|thead|tbody)>")
_BREAK_AT_BLOCK = re.compile(r"\n(?=</?(?:p|h[1-6]|[uo]l|li|blockquote|table|thead|tbody|t[rhd])\b)")


def thin_frame(html: str) -> str:
    """A part of a template, or the page that the engine has made, without line breaks."""
    return _BREAK.sub(" ", _BREAK_AT_TAG.sub("", html))


def thin_part(html: str) -> str:
    """A part of a template without line breaks and implied end tags. In lists and tables nothing else can follow."""
    return _IMPLIED.sub("", thin_frame(html))


def thin_body(html: str) -> str:
    """The body of an entry without line breaks between its blocks; what is inside them stays, code above all."""
    return _BREAK_AT_BLOCK.sub("", html).rstrip()
