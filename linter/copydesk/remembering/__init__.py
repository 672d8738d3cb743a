"""Results kept by what they rest on, so that an article which nothing has changed about is read and not checked again."""
