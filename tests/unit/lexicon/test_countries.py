"""The one table of countries."""

from copydesk.lexicon.countries import COUNTRIES, REGIONS, country_named, country_of


def test_no_name_and_no_nationality_stands_twice() -> None:
    words = [word for country in COUNTRIES for word in (*country.names, *country.peoples)]
    assert len(words) == len(set(words))


def test_a_country_is_known_by_its_names_as_tokens_divide_them_and_by_its_people() -> None:
    assert {country_of(words) for words in ("us", "u . s", "united states", "american", "domestic")} == {
        "United States"
    }


def test_a_part_of_a_country_stands_for_the_whole_of_it() -> None:
    assert country_named("Scotland") == country_named("UK") == country_of("welsh") == "United Kingdom"


def test_what_is_no_country_stays_as_it_is() -> None:
    assert country_named("Elbonia") == "Elbonia"


def test_each_country_of_a_region_is_in_the_table() -> None:
    assert {country for countries in REGIONS.values() for country in countries} <= {
        country.names[0].lower() for country in COUNTRIES
    }
