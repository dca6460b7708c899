"""Ask whether the pages that the bank links to still answer. Never fails: the outcome is a report for people.

    tietopankki links | check_links.py SUMMARY RESULTS

Reads JSON lines with ``url``, ``path`` and ``field``. ``SUMMARY`` (Markdown) is appended to, ``RESULTS`` (JSON lines
with ``url``, ``outcome`` and ``places``) is written. Each address is asked for once, the addresses of one host one
after the other. Standard library only.
"""

import html
import http.client
import json
import string
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

TIMEOUT = 20.0
PAUSE = 1.0
"""Seconds between two questions to one host."""

HOSTS_AT_ONCE = 8
AGENT = "Mozilla/5.0 (compatible; tietopankki-linkit/1.0)"
NO_METHOD = frozenset({403, 404, 405, 501})
"""Answers to HEAD after which GET is tried: many servers do not know HEAD."""

Places = dict[str, list[str]]


def _opener() -> urllib.request.OpenerDirector:
    """Knows the web only: a redirect to ftp or to a file of this machine goes nowhere."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def ask(url: str, timeout: float = TIMEOUT) -> str:
    """``ok``, or what went wrong: an HTTP status as text, or the kind of failure."""
    outcome = ""
    for method in ("HEAD", "GET"):
        try:
            request = urllib.request.Request(_in_ascii(url), method=method, headers={"User-Agent": AGENT})  # noqa: S310
            with _opener().open(request, timeout=timeout):
                return "ok"
        except urllib.error.HTTPError as error:
            outcome = str(error.code)
            error.close()
            if error.code not in NO_METHOD:
                return outcome
        except urllib.error.URLError as error:
            return type(error.reason).__name__ if isinstance(error.reason, Exception) else str(error.reason)
        except (OSError, ValueError, http.client.HTTPException) as error:
            return type(error).__name__
    return outcome


def _in_ascii(url: str) -> str:
    """The address with the letters of its path and query as a browser sends them; the host is left to the library."""
    scheme, _, host, *rest = url.split("/", 3)
    return "/".join([scheme, "", host, *(quote(part, safe=string.punctuation) for part in rest)])


def read_places(lines: Iterable[str]) -> Places:
    """The places of each address, in the order of addresses."""
    places: Places = {}
    for line in lines:
        link = json.loads(line)
        if link["url"].startswith(("http://", "https://")):
            places.setdefault(link["url"], []).append(f"{link['path']} ({link['field']})")
    return dict(sorted(places.items()))


def ask_all(urls: Iterable[str], pause: float = PAUSE, timeout: float = TIMEOUT) -> dict[str, str]:
    """The outcome of each address."""
    hosts: dict[str, list[str]] = {}
    for url in urls:
        hosts.setdefault(url.split("/", 3)[2], []).append(url)

    def ask_host(host_urls: Sequence[str]) -> list[tuple[str, str]]:
        outcomes = []
        for number, url in enumerate(host_urls):
            if number:
                time.sleep(pause)
            outcomes.append((url, ask(url, timeout)))
        return outcomes

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as threads:
        return dict(sorted(pair for outcome in threads.map(ask_host, hosts.values()) for pair in outcome))


def summary(outcomes: Mapping[str, str], places: Places) -> str:
    """The report in Markdown; addresses stand as code, so that nothing of them is read as Markdown or HTML."""
    silent = {url: outcome for url, outcome in outcomes.items() if outcome != "ok"}
    if not silent:
        return f"## Linkit\n\nKaikki {len(outcomes)} osoitetta vastasivat.\n"
    rows = "".join(
        f"<tr><td><code>{html.escape(url)}</code></td><td>{html.escape(outcome)}</td>"
        f"<td><code>{html.escape('; '.join(places[url]))}</code></td></tr>\n"
        for url, outcome in silent.items()
    )
    return (
        f"## Linkit\n\nOsoitteita on {len(outcomes)}. Näistä ei vastannut {len(silent)}. Moni palvelin torjuu "
        "ohjelmat, joten avaa osoite selaimessa, ennen kuin muutat mitään. Jos sivua ei enää ole, kirjoita kohtaan "
        "`archived_note`, mitä siellä oli.\n\n"
        f"<table>\n<tr><th>Osoite</th><th>Vastaus</th><th>Missä</th></tr>\n{rows}</table>\n"
    )


def main(arguments: Sequence[str]) -> int:
    """Ask for every address on standard input; always 0, but 2 for wrong usage."""
    if len(arguments) != 2:
        print("tietopankki links | check_links.py SUMMARY RESULTS", file=sys.stderr)
        return 2
    places = read_places(sys.stdin)
    outcomes = ask_all(places)
    rows = ({"url": url, "outcome": outcome, "places": places[url]} for url, outcome in outcomes.items())
    Path(arguments[1]).write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    with Path(arguments[0]).open("a", encoding="utf-8") as file:
        file.write(summary(outcomes, places))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
