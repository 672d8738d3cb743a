"""What an article's file says of itself: front matter, bylines, days."""
