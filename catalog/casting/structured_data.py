"""What a page tells machines in the words of schema.org, as a block of JSON-LD. Browsers do not run it.

The types are chosen for what is true, not for what search engines reward: a practice is a description (CreativeWork),
not a recipe (HowTo), and an employment project is a Project, not a ResearchProject. The way to a page is not repeated
here: its address says it.
"""

import json
from collections.abc import Mapping
from typing import Any

from jinja2.utils import htmlsafe_json_dumps

from catalog.bank import Record
from catalog.views.parts import EntryView
from catalog.views.project import FUNDERS, LEADS
from catalog.views.writer import Writer
from schema.call import Call
from schema.coverage import Coverage
from schema.dates import PartialDate
from schema.entry import Entry
from schema.event import Event
from schema.material import Material
from schema.organisation import Organisation
from schema.period import Period
from schema.project import Project

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
TYPES: Mapping[str, str] = {
    "practices": "CreativeWork",
    "projects": "Project",
    "themes": "Collection",
    "organisations": "Organization",
    "calls": "CreativeWork",
    "events": "Event",
    "materials": "CreativeWork",
    "areas": "Place",
    "indicator_sets": "DefinedTermSet",
}
_OWN_WORKS = frozenset({"practices", "themes", "calls", "indicator_sets"})
"""Kinds whose entries the bank has written itself: licence, language and dates of the page are those of the work."""

Data = dict[str, Any]
_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def entry_data(writer: Writer, record: Record, view: EntryView, root: str) -> str:
    """The block of an entry's page. ``root`` is the site's address with its slash."""
    url = root + writer.address(record.key)
    entry = {"@type": TYPES[record.key.kind], "name": view.title, "url": url}
    entry |= _of_any(writer, record, root) | _of_kind(writer, record.entry)
    return _block(_without_gaps(entry))


def site_data(writer: Writer, root: str) -> str:
    """The block of the home page: the site and its search."""
    addresses = writer.interface.addresses
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{root}{addresses.listing('search')}?q={{q}}"},
        "query-input": "required name=q",
    }
    name, description = writer.word("site_name"), writer.word("description")
    site: Data = {"@type": "WebSite", "name": name, "url": root + addresses.home, "description": description}
    more = {"inLanguage": writer.interface.language, "license": LICENCE, "potentialAction": search}
    return _block(site | more)


def _block(data: Data) -> str:
    text = htmlsafe_json_dumps({"@context": "https://schema.org", **data}, dumps=_as_json)
    return f'<script type="application/ld+json">{text}</script>'


def _without_gaps(data: Data) -> Data:
    return {name: value for name, value in data.items() if value}


def _of_any(writer: Writer, record: Record, root: str) -> Data:
    """What follows from being the bank's own text, and from whom and where an entry concerns."""
    entry, label, data = record.entry, writer.interface.label, Data()
    if record.key.kind in _OWN_WORKS:
        site = {"@type": "WebSite", "name": writer.word("site_name"), "url": root + writer.interface.addresses.home}
        data |= {"inLanguage": record.body_language, "license": LICENCE, "isPartOf": site}
        data |= {"datePublished": _iso(entry.added), "dateModified": _iso(entry.reviewed)}
    if isinstance(entry, Coverage):
        regions = [label("regions", term) for term in entry.regions]
        topics = [label("topics", term) for term in entry.topics]
        groups = [label("target_groups", term) for term in entry.target_groups]
        if isinstance(entry, Project):
            data |= {"areaServed": regions, "knowsAbout": topics}
        elif isinstance(entry, Event):
            data |= {"about": topics}
        else:
            data |= {"spatialCoverage": regions, "about": topics}
        if groups and not isinstance(entry, Project):
            data["audience"] = {"@type": "Audience", "audienceType": ", ".join(groups)}
    return data


def _of_kind(writer: Writer, entry: Entry) -> Data:
    if isinstance(entry, Project):
        return {
            "foundingDate": _iso(entry.period.start) if entry.period else "",
            "dissolutionDate": _iso(entry.period.end) if entry.period else "",
            "member": _organisations(writer, entry, LEADS),
            "funder": _organisations(writer, entry, FUNDERS),
        }
    if isinstance(entry, Organisation):
        names = [other.name for other in entry.other_names]
        return {"alternateName": names, "identifier": list(entry.business_ids)}
    if isinstance(entry, Event):
        mode = "" if entry.online is None else "Online" if entry.online else "Offline"
        return {
            "startDate": _iso(entry.start.date) if entry.start else "",
            "endDate": _iso(entry.end.date) if entry.end else "",
            "eventAttendanceMode": f"https://schema.org/{mode}EventAttendanceMode" if mode else "",
        }
    if isinstance(entry, Material):
        return {"datePublished": _iso(entry.published), "inLanguage": entry.material_language}
    if isinstance(entry, Call):
        return {"temporalCoverage": _span(entry.period)}
    return {}


def _organisations(writer: Writer, entry: Project, roles: tuple[str, ...]) -> list[Data]:
    start = entry.period.start if entry.period else None
    found = (writer.organisation_then(role.organisation, start) for role in entry.organisations if role.role in roles)
    return [{"@type": "Organization", "name": link.label} for link in found]


def _iso(day: PartialDate | None) -> str:
    """The date as ISO 8601 writes it; empty for a season or a day without a year, which it cannot write."""
    return str(day) if day and day.precision in ("day", "month", "year") else ""


def _span(period: Period | None) -> str:
    start, end = (_iso(period.start), _iso(period.end)) if period else ("", "")
    return f"{start or '..'}/{end or '..'}" if start or end else ""
