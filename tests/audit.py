"""Looks the pinned packages up among known vulnerabilities (make audit); runs where pip-audit is installed.

Exit code 1 only where something is known to be vulnerable; where the service does not answer, that is said.
"""

import json
import subprocess
import sys


def audit(lock: str) -> tuple[int, str]:
    """The exit code and what to say, of a file of pinned packages with their hashes."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", lock, "--require-hashes", "--disable-pip"]
    done = subprocess.run([*command, "--format", "json", "--progress-spinner", "off"], capture_output=True, text=True)
    try:
        return judge(json.loads(done.stdout)["dependencies"])
    except (ValueError, KeyError, TypeError):
        why = (done.stderr.strip().split("\n") or [""])[-1].split(":")[0]
        return 0, f"audit: nothing was checked; no answer from the service of known vulnerabilities ({why})"


def judge(packages: list[dict]) -> tuple[int, str]:
    """The same, from what pip-audit found of each package."""
    unknown = sum("skip_reason" in package for package in packages)
    if unknown == len(packages):
        return 0, f"audit: nothing was checked; the service here knows none of the {unknown} packages"
    bad = [f"{p['name']} {p['version']}: {', '.join(v['id'] for v in p['vulns'])}" for p in packages if p.get("vulns")]
    said = f"audit: {len(packages) - unknown} packages looked up, {len(bad)} with a known vulnerability"
    return int(bool(bad)), "\n".join([said + (f", {unknown} unknown to the service" if unknown else ""), *bad])


if __name__ == "__main__":
    code, words = audit(sys.argv[1])
    print(words)
    sys.exit(code)
