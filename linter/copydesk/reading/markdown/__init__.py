"""The reader of Markdown articles, with what else stands in their files."""
