"""The house style that `copydesk init` writes: an entry of each kind, with comments."""

EXAMPLE = """\
# The desk's own words. Each entry has a name, by which a finding tells it and the configuration can switch it off:
#
#     [rules.against-house-style]
#     off = ["tv-show"]
#
# Every entry may have
#     note: why, in a sentence      link: https://…, the page of the style book
#     severity: error, warning (what it is without) or note
#     scope: headline, heading, body, caption, quotation, or a list of these (without: all but quotation)
#
# Names that the fact sheets know are never touched.

entries:
  # Words to avoid, and what stands instead.
  tv-show:
    avoid: [TV show, TV shows, tv-show]
    prefer: series
    note: A show has an audience in the studio.

  # Without `prefer` a word is reported, and no other is offered.
  fan-favourite:
    avoid: [fan-favorite, fan-favourite]
    severity: note

  # One of several, whichever comes first in the article.
  spin-off:
    either: [spin-off, spinoff]

  # The right letters in any other capitals.
  networks:
    capitals: [Netflix, iPlayer, HBO]

  # Titles of works: quoted, italic, plain, or consistent (whichever comes first in the article).
  titles:
    titles: consistent

  # A regular expression, in single quotes, and what stands instead.
  per-cent:
    pattern: '(\\d+) ?%'
    prefer: '\\1 per cent'
    scope: [body, caption]
"""
