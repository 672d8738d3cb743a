"""Readers: one module a format, each making a document with its source map."""
