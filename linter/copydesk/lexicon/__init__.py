"""Words by their classes, each class once: what all readers of the house take their lists from."""
