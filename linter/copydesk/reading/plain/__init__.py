"""The reader of plain text, with its lists, tables and the top above its headline."""
