"""Annotations: what is marked in a document, each made once."""
