"""What of a guide may not be shown, or not as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.reporting.redaction import mask_contacts, visible


@pytest.mark.parametrize(
    "contact",
    [
        "j.dewit@merwede.example",
        "J.DeWit+gids@med.merwede.example",
        "j.dewit [at] merwede.example",
        "j.dewit(at)merwede.example",
        "06-12345678",
        "06 12 34 56 78",
        "010 – 555 12 34",
        "+31 (0)10 555 1234",
        "0031 10 5551234",
        "(010) 555 12 34",
        "010/5551234",
        "+32 2 555 12 34",
    ],
)
def test_contact_details_are_masked(contact: str) -> None:
    assert mask_contacts(f"Vragen? {contact}.", "[@]", "[tel]") in ("Vragen? [@].", "Vragen? [tel].")


@pytest.mark.parametrize(
    "text",
    [
        "Studiejaar 2024-2025, blok 3.",
        "Stb. 2013, 324, artikel 5.2.6",
        "De cursus PB0012345 telt 7,5 EC.",
        "ISBN 978-90-313-9999-0",
        "pagina 101-123, 0,5 punt",
        "van 09.00 tot 17.00 uur",
        "deadline 01-02-2025",
        "zie @home en a@b",
        "DOI 10.1000/0123456789",
    ],
)
def test_other_numbers_and_signs_stay(text: str) -> None:
    assert mask_contacts(text) == text


def test_what_steers_a_terminal_or_browser_is_written_out() -> None:
    assert visible("a\x1b[2J\x00\x9b\u202eb\ud83d") == "a\\x1b[2J\\x00\\x9b\\u202eb\\ud83d"


def test_ordinary_text_stays_as_it_is() -> None:
    text = "Één gezin – “zorgen”\tén\nnaïeve cliënten 👪 \u00a0"

    assert visible(text) == text


@given(st.text(st.characters(exclude_categories=())))
def test_whatever_is_shown_can_be_written_as_utf8(text: str) -> None:
    shown = visible(text)

    assert shown.encode("utf-8").decode("utf-8") == shown
    assert not set(shown) & {chr(code) for code in (*range(9), *range(11, 32), *range(127, 160))}
