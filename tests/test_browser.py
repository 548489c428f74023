"""The HTML report in a real browser: nothing leaves the page, axe-core finds nothing, a phone need not scroll sideways.

Skipped where the machine has no Chromium; the check of accessibility also where it has no axe-core (npm install
axe-core in the project, or the path of axe.min.js in RECOUPE_AXE).
"""

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from notebooks_made import whole_report
from recoupe.publish.dossier import index_html, make_dossier
from recoupe.publish.html import HtmlReport

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
AXE = Path(os.environ.get("RECOUPE_AXE", Path(__file__).parents[1] / "node_modules/axe-core/axe.min.js"))
QUIET = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
QUIET += " --disable-component-update --disable-sync --disable-default-apps --no-pings"
QUIET = [*QUIET.split(), "--host-resolver-rules=MAP * ~NOTFOUND"]  # no name resolves, whoever asks

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]

META = {"language": "en", "title": "A strike", "part": "dossier", "part_title": "Dossier", "report_date": "2026-11-21"}
MEASURE = """<script>addEventListener("load", () => {
const frame = document.querySelector("iframe")
document.body.dataset.wide = frame.contentDocument.documentElement.scrollWidth + "/" + frame.width })</script>"""


def pages():
    for language in ("en", "fr"):
        yield f"report-{language}", HtmlReport().from_notebook_node(whole_report(language))[0]
    dossier = make_dossier([whole_report(), whole_report()], META)
    yield "dossier", HtmlReport().from_notebook_node(dossier)[0]
    yield "index", index_html(META, ["dossier.html", "dossier.pdf", "coverage.html", "numbers.txt"])


@pytest.fixture(params=["report-en", "report-fr", "dossier", "index", "example-en", "example-fr"])
def page(request):
    if not request.param.startswith("example"):
        return dict(pages())[request.param]
    return (request.getfixturevalue("rendered") / request.param[-2:] / "dossier.html").read_text("utf-8")


def browse(folder, text, *options):
    file = folder / "page.html"
    file.write_text(text, "utf-8")
    command = [
        CHROMIUM,
        *QUIET,
        f"--user-data-dir={folder / 'profile'}",
        *options,
        file.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def asked_for(folder, text):
    """Addresses outside the page that the browser asks for while it shows it."""
    log = folder / "net.json"
    assert "</main>" in browse(folder, text, "--dump-dom", f"--log-net-log={log}", "--net-log-capture-mode=Everything")
    events = json.loads(log.read_text("utf-8"))["events"]
    asked = [event["params"] for event in events if "initiator" in event.get("params", {})]
    # What the browser asks for itself (the time, its updates) has no page as its origin.
    of_the_page = {about["url"] for about in asked if about["initiator"] != "not an origin"}
    return {url for url in of_the_page if not url.startswith(("file:", "data:"))}


def test_no_request_leaves_the_page(page, tmp_path):
    assert not asked_for(tmp_path, page)


def test_a_request_that_leaves_a_page_is_seen(tmp_path):
    assert asked_for(tmp_path, '<main><img src="http://example.invalid/x.png"></main>') == {
        "http://example.invalid/x.png"
    }


@pytest.mark.skipif(not AXE.exists(), reason="no axe-core: npm install axe-core, or RECOUPE_AXE=path of axe.min.js")
def test_axe_finds_nothing(page, tmp_path):
    run = "axe.run().then(r => { document.body.dataset.axe = JSON.stringify(r.violations.map(v => [v.id, v.help, \
v.nodes.map(n => n.html.slice(0, 200))])) })"
    free = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)  # which would keep axe out
    free = free.replace("</body>", f"<script>{AXE.read_text('utf-8')}</script><script>{run}</script></body>")
    shown = browse(tmp_path, free, "--dump-dom", "--virtual-time-budget=20000", "--window-size=1280,2000")
    found = re.search(r'data-axe="([^"]*)"', shown)
    assert found, "axe did not finish"
    assert json.loads(html.unescape(found[1])) == []


@pytest.mark.parametrize("width", [320, 390, 640])
def test_a_phone_or_200_percent_does_not_scroll_sideways(page, width, tmp_path):
    (tmp_path / "inside.html").write_text(page, "utf-8")
    frame = f'<body><iframe src="inside.html" width="{width}" height="900" style="border:0"></iframe>{MEASURE}</body>'
    shown = browse(tmp_path, frame, "--dump-dom", "--allow-file-access-from-files", "--virtual-time-budget=5000")
    wide, given = map(int, re.search(r'data-wide="(\d+)/(\d+)"', shown).groups())
    assert wide <= given
