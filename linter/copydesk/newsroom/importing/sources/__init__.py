"""One module a source of facts."""
