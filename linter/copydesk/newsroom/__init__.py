"""What stands above one article: importers, drafts, differences, baselines, the archive."""
