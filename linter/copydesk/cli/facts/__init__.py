"""`copydesk facts`: a module a command, and what they share."""
