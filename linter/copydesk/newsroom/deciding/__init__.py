"""What was decided about findings, and how one is allowed."""
