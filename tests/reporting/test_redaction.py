"""What of a guide may not be shown, or not as it is."""

from hypothesis import given
from hypothesis import strategies as st

from curriculum_audit.reporting.redaction import visible


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
