"""The desk inside an editor: a language server over standard input and output. Nothing else imports pygls."""
