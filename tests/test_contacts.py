"""Contact details of people, which no output shows."""

import pytest

from curriculum_audit.contacts import mask_contacts, without_contacts


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
        "j.dewit @ merwede.example",
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
        "ISBN 0-19-000000-1",
        "ISBN: 0306400000, 2e druk",
        "ISBN-10: 0-306-40000-X",
    ],
)
def test_other_numbers_and_signs_stay(text: str) -> None:
    assert mask_contacts(text) == text


@pytest.mark.parametrize("before", ["tel.", "Tel. ", "T.", "tel: "])
def test_a_number_may_stand_right_behind_the_word_for_telephone(before: str) -> None:
    assert mask_contacts(f"{before}030-123 45 67, kamer 3", phone="[tel]") == f"{before}[tel], kamer 3"


def test_without_contacts_a_text_keeps_single_spaces() -> None:
    assert without_contacts("Mail a.wever@school.example of bel 030-1234567 voor 5 EC.") == "Mail of bel voor 5 EC."
