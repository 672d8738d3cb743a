"""True facts about real works, as far as the examples of the date rules need them."""

STRANGER_THINGS = """
title: Stranger Things
kind: series
network: Netflix
credits: {creator: [Matt Duffer, Ross Duffer]}
people: {Millie Bobby Brown: {born: 2004-02-19}, David Harbour: {born: 1975-04-10}}
cast:
  - {character: Eleven, actor: Millie Bobby Brown}
  - {character: Jim Hopper, actor: David Harbour}
seasons:
  - {number: 1, episodes: 8, released: 2016-07-15}
  - {number: 2, episodes: 9, renewed: 2016-08-31, released: 2017-10-27}
  - {number: 3, episodes: 8, released: 2019-07-04}
  - number: 4
    renewed: 2019-09-30
    episodes: 9
    teaser: 2020-02-14
    releases:
      - {date: 2022-05-27, part: Volume 1}
      - {date: 2022-07-01, part: Volume 2}
"""

OPPENHEIMER = """
title: Oppenheimer
kind: film
network: Universal Pictures
credits: {director: Christopher Nolan}
people: {Christopher Nolan: {born: 1970-07-30}, Cillian Murphy: {born: 1976-05-25}, Emily Blunt: {born: 1983-02-23}}
cast: [{character: J. Robert Oppenheimer, actor: Cillian Murphy}, {character: Kitty Oppenheimer, actor: Emily Blunt}]
announced: 2021-09-14
filming: {from: 2022-02-28, to: 2022-05-25}
teaser: 2022-07-28
releases:
  - {date: 2023-07-11, how: premiere, country: France}
  - {date: 2023-07-21, how: cinema}
  - {date: 2024-03-29, how: cinema, country: Japan}
  - {date: 2024-02-16, how: streaming, country: US}
"""

DUNE_TWO = """
title: "Dune: Part Two"
kind: film
network: Warner Bros.
credits: {director: Denis Villeneuve}
announced: 2021-10-26
filming: {from: 2022-07-18, to: 2022-12-12}
releases:
  - {date: 2024-02-06, how: premiere, country: Mexico}
  - {date: 2024-03-01, how: cinema, country: US}
  - {date: 2024-02-28, how: cinema, country: France}
"""

LAST_OF_US = """
title: The Last of Us
kind: series
network: HBO
credits: {creator: [Craig Mazin, Neil Druckmann]}
people: {Pedro Pascal: {born: 1975-04-02}, Bella Ramsey: {born: 2003-09-25}}
cast: [{character: Joel, actor: Pedro Pascal}, {character: Ellie, actor: Bella Ramsey}]
seasons:
  - {number: 1, released: 2023-01-15, finale: 2023-03-12, filming: {from: 2021-07-12, to: 2022-06-11}}
  - {number: 2, renewed: 2023-01-27, released: 2025-04-13, filming: {from: 2024-02-12, to: 2024-08-23}, finale: 2025-05-25}
  - {number: 3, renewed: 2025-04-09, released: unknown}
"""

SEVERANCE = """
title: Severance
kind: series
network: Apple TV+
credits: {creator: Dan Erickson}
people: {Ben Stiller: {born: 1965-11-30}, Adam Scott: {born: 1973-04-03}}
cast: [{character: Mark Scout, actor: Adam Scott}]
seasons:
  - {number: 1, released: 2022-02-18, finale: 2022-04-08}
  - {number: 2, renewed: 2022-04-06, released: 2025-01-17, finale: 2025-03-21}
  - {number: 3, renewed: 2025-03-21, released: unknown}
"""

SUCCESSION = """
title: Succession
kind: series
network: HBO
credits: {creator: Jesse Armstrong}
people: {Brian Cox: {born: 1946-06-01}, Sarah Snook: {born: 1987-12-01}}
cast: [{character: Logan Roy, actor: Brian Cox}, {character: Shiv Roy, actor: Sarah Snook}]
ended: 2023-05-28
seasons:
  - {number: 1, released: 2018-06-03}
  - {number: 2, renewed: 2018-06-11, released: 2019-08-11}
  - {number: 3, renewed: 2019-08-20, released: 2021-10-17}
  - {number: 4, renewed: 2021-10-26, released: 2023-03-26, finale: 2023-05-28}
"""

BARBIE = """
title: Barbie
kind: film
network: Warner Bros.
credits: {director: Greta Gerwig}
people: {Margot Robbie: {born: 1990-07-02}, Ryan Gosling: {born: 1980-11-12}, Greta Gerwig: {born: 1983-08-04}}
cast: [{character: Ken, actor: Ryan Gosling}]
filming: {from: 2022-03-22, to: 2022-07-21}
releases:
  - {date: 2023-07-09, how: premiere, country: US}
  - {date: 2023-07-21, how: cinema}
"""

SHOGUN = """
title: Shōgun
also: [Shogun]
kind: series
network: {US: [FX, Hulu], UK: Disney+}
people: {Hiroyuki Sanada: {born: 1960-10-12}, Anna Sawai: {born: 1992-06-11}}
cast: [{character: Yoshii Toranaga, actor: Hiroyuki Sanada}, {character: Toda Mariko, actor: Anna Sawai}]
announced: 2018-08-03
seasons:
  - {number: 1, episodes: 10, released: 2024-02-27, finale: 2024-04-23}
"""

TITANIC = """
title: Titanic
kind: film
network: Paramount Pictures
credits: {director: James Cameron}
people: {James Cameron: {born: 1954-08-16}, Kate Winslet: {born: 1975-10-05}}
releases:
  - {date: 1997-11-01, how: festival, country: Japan}
  - {date: 1997-12-19, how: cinema, country: US}
"""

SQUID_GAME = """
title: Squid Game
kind: series
network: Netflix
credits: {creator: Hwang Dong-hyuk}
people: {Lee Jung-jae: {born: 1972-12-15}}
cast: [{character: Seong Gi-hun, actor: Lee Jung-jae}]
seasons:
  - {number: 1, episodes: 9, released: 2021-09-17}
  - {number: 2, renewed: 2022-06-12, episodes: 7, released: 2024-12-26}
  - {number: 3, episodes: 6, released: 2025-06-27}
"""

SHARED = """
names: [WGA, SAG-AFTRA]
people: {Matthew Perry: {born: 1969-08-19, died: 2023-10-28}}
events:
  - {what: WGA strike, from: 2023-05-02, to: 2023-09-27, also: [writers' strike]}
  - {what: SAG-AFTRA strike, from: 2023-07-14, to: 2023-11-09, also: [actors' strike]}
"""


def together(*sheets: str) -> str:
    """Several sheets as the tester takes them."""
    return "\n---\n".join(sheets)
