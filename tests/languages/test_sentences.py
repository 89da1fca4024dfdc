"""Sentences: verbatim, cut where a reader would cut."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.languages.sentences import split_sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "Gebruikt wordt o.a. Het handboek.",
        "Zie blz. 12 en art. 4 van de wet.",
        "Het vak van prof. Jansen telt 7.5 EC.",
        "De docent is A. de Vries.",
        "We study e.g. The Lancet.",
        "Versie 2.0 Beta komt aan bod.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_cut_it(sentence: str) -> None:
    assert split_sentences(sentence) == (sentence,)


def test_a_closing_quote_belongs_to_the_sentence_before_it() -> None:
    assert split_sentences("Hij zegt “ja.” Zij ook.") == ("Hij zegt “ja.”", "Zij ook.")


def test_a_full_stop_that_has_lost_its_white_space_cuts_between_two_words() -> None:
    assert split_sentences("We oefenen in de praktijk.Daarna volgt een toets.") == (
        "We oefenen in de praktijk.",
        "Daarna volgt een toets.",
    )
    name = "Zie www.Merwede.nl en art.Zorg en Node.Js"
    assert split_sentences(name) == (name,)


def test_a_small_letter_opens_no_sentence() -> None:
    assert split_sentences("Wat is goed? dat weegt u zelf.") == ("Wat is goed? dat weegt u zelf.",)


def test_a_list_that_has_lost_its_lines_is_cut_at_its_dashes() -> None:
    items = [
        "- de student noemt de soorten bruggen",
        "- de student berekent een ligger",
        "- de student tekent een ontwerp",
    ]
    opening = f"Na deze cursus{', die een half jaar duurt' * 12}:"

    assert split_sentences(" ".join([opening, *items])) == (opening, *items)


@pytest.mark.parametrize(
    "items",
    [
        (
            "De student noemt de belangrijkste soorten bruggen en zegt waar in het land ze voorkomen",
            "De student berekent wat een ligger met een overspanning van twaalf meter kan dragen",
            "Je tekent in een groep van vier een ontwerp voor een voetbrug over de Vecht en licht dat toe",
            "Het verslag telt hoogstens tien bladzijden met bijlagen",
        ),
        (
            "Students name the main kinds of bridges and where in the country each of them is found",
            "They calculate what a beam with a span of twelve metres can bear, with and without wind",
            "Explain in a group of four how a footbridge over the River Lune should be founded and maintained",
            "The report has at most ten pages with its appendices",
        ),
    ],
)
def test_a_list_that_has_lost_its_lines_is_cut_before_words_that_open_sentences(items: tuple[str, ...]) -> None:
    assert split_sentences(" ".join(items)) == items


def test_a_list_that_has_lost_its_lines_is_cut_at_its_signs() -> None:
    assert split_sentences("Het vak heeft twee delen: Water o Dijken en duinen o Sluizen Land • Wegen") == (
        "Het vak heeft twee delen: Water",
        "o Dijken en duinen",
        "o Sluizen Land",
        "• Wegen",
    )


@pytest.mark.parametrize("sentence", ["Zie bloedgroep o bij mensen", "L o n d o n b r i d g e o p e n s"])
def test_a_letter_alone_cuts_nothing(sentence: str) -> None:
    assert split_sentences(sentence) == (sentence,)


def test_dutch_topics_that_have_lost_their_lines_are_cut_before_their_capitals() -> None:
    topics = ("Soorten van bruggen in de stad", "Berekenen van een ligger", "Werken met hout op hoogte")

    assert split_sentences(" ".join(topics)) == topics


@pytest.mark.parametrize(
    "sentence",
    [
        "De gids voert langs de Dom van Utrecht, de Hoge brug in Maastricht en een Romeinse weg",
        "Studenten lezen wat professor Jansen van de bruggen zegt en wat ingenieur Bakker over de wegen zei.",
        "The Bridge of the Year was won by the old Bridge at Kent and by a new Bridge in the north of Wales",
        "Die Brücke in der Stadt hat eine lange Geschichte und ist von einem alten Meister aus der Region",
    ],
)
def test_names_and_nouns_with_a_capital_cut_nothing(sentence: str) -> None:
    assert split_sentences(sentence) == (sentence,)


@pytest.mark.parametrize(
    "sentence",
    [
        f"Gelezen wordt het boek De brug over de{' brede' * 60} rivier",
        "Wij lezen De brug over de rivier en daarna Het water onder de brug",
        f"Wij lezen wat Van der Kolk, Van den Berg en de University of Kent en Van Dale daar{' nu' * 90} van zeggen",
        f"We study vitamin A in food, vitamin A in{' hot' * 80} milk and the World of The Hague",
    ],
)
def test_a_title_within_a_sentence_cuts_nothing(sentence: str) -> None:
    assert split_sentences(sentence) == (sentence,)


def test_a_pair_of_dashes_and_a_short_list_stay_in_their_sentence() -> None:
    for sentence in (f"De brug - een lange - wordt{' heel' * 80} hoog", "Bruggen - sluizen - dijken - polders"):
        assert split_sentences(sentence) == (sentence,)


@pytest.mark.parametrize("text", ["." * 100_000, "a" + " " * 100_000 + "b", "Een vak" + "\n" * 100_000 + "• x"])
def test_a_long_run_of_one_sign_takes_no_time(text: str) -> None:
    start = time.process_time()
    split_sentences(text)
    # Its square would take a minute.
    assert time.process_time() - start < 2


@given(st.text())
def test_nothing_is_lost(text: str) -> None:
    assert "".join("".join(split_sentences(text)).split()) == "".join(text.split())
