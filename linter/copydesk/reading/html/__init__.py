"""The reader of HTML pages and fragments, whole pages among them."""
