"""Finding names: the index of all spellings, short forms, near misses, and what is none."""
