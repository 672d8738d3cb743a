"""`copydesk serve`: the desk's page, and the doors that programs knock at.

The process that listens does nothing but HTTP: it holds requests against what is allowed (`guard.py`, `access.py`) and hands
jobs to workers (`workers.py`), processes of their own that are ended where a job takes too long. Workers do the jobs
(`clerk.py`): checks in the report's forms and in LanguageTool's (`languagetool.py`), sheets, names, decisions. Nothing that is
sent is kept or logged.
"""
