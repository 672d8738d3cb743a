"""Reporters: one module a format, each turning a report into a string."""
