"""Sheets held against sheets and against sources, and edited at exact places."""
