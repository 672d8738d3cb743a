"""`copydesk archive`: its commands, one module each."""
