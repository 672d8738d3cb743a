"""The pipelines that `copydesk init --ci` writes, which are those of docs/ci.md."""

from __future__ import annotations

GITHUB = """\
name: copydesk
on: [push, pull_request]
permissions:
  contents: read
jobs:
  articles:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install copydesk
      - run: copydesk check --output report.html
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: copydesk-report
          path: report*
"""

GITLAB = """\
copydesk:
  image: python:3.12
  script:
    - pip install copydesk
    - copydesk check --format text --output gitlab=gl-code-quality-report.json --output report.html
  artifacts:
    when: always
    paths: [report.html, report]
    reports:
      codequality: gl-code-quality-report.json
"""

FILES = {
    "github": (".github/workflows/copydesk.yml", GITHUB),
    "gitlab": (".gitlab-ci.yml", GITLAB),
}
"""The file of each host, and what stands in it."""
