"""Reading annotated sentences."""

from pathlib import Path

import pytest

from curriculum_audit.classification.sentences import read_pairs, read_sentences, read_standings
from curriculum_audit.errors import ExchangeError
from curriculum_audit.records.annotations import Standing
from curriculum_audit.records.findings import Kind

HEADER = "language,competencies,kind,miller,section,title,text\n"


def test_a_row_becomes_a_sentence_in_its_course(tmp_path: Path) -> None:
    (tmp_path / "A1.csv").write_text(f"{HEADER}nl,A1 B4,content,1,content,Jeugd,Een zin.\n", encoding="utf-8")
    (sentence,) = read_sentences(tmp_path)
    assert (sentence.competencies, sentence.kind, sentence.miller) == (("A1", "B4"), Kind.CONTENT, 1)
    assert sentence.course.passages[0].text == "Een zin."


def test_a_negative_has_no_kind(tmp_path: Path) -> None:
    (tmp_path / "negatives-x.csv").write_text(f"{HEADER}nl,,,,content,Jeugd,Een zin.\n", encoding="utf-8")
    (sentence,) = read_sentences(tmp_path)
    assert (sentence.competencies, sentence.kind) == ((), None)


def test_a_wrong_row_is_named(tmp_path: Path) -> None:
    (tmp_path / "A1.csv").write_text(f"{HEADER}nl,A1,topic,1,content,Jeugd,Een zin.\n", encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"A1\.csv:2: 'TOPIC'"):
        read_sentences(tmp_path)


def test_pairs_are_read_apart(tmp_path: Path) -> None:
    text = "competencies,kind,miller,section,nl,en\nA1,content,1,content,Een zin.,A sentence.\n"
    (tmp_path / "pairs-A.csv").write_text(text, encoding="utf-8")
    ((dutch, english),) = read_pairs(tmp_path)
    assert (dutch.text, english.text) == ("Een zin.", "A sentence.")

    with pytest.raises(ExchangeError, match="no annotated sentences"):
        read_sentences(tmp_path)


def test_standings_are_read_apart_and_a_wrong_one_is_named(tmp_path: Path) -> None:
    header = "language,series,standing,text\n"
    (tmp_path / "standing-nl.csv").write_text(f"{header}nl,a,out,Dat niet.\n", encoding="utf-8")
    (one,) = read_standings(tmp_path)
    assert (one.language, one.series, one.standing, one.text) == ("nl", "a", Standing.OUT, "Dat niet.")
    with pytest.raises(ExchangeError, match="no annotated sentences"):
        read_sentences(tmp_path)

    (tmp_path / "standing-nl.csv").write_text(f"{header}nl,a,maybe,Dat niet.\n", encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"standing-nl\.csv:2: 'maybe' is no standing; use one of taught"):
        read_standings(tmp_path)


@pytest.mark.parametrize("row", ["nl,A1,content,1,content", "nl,A1,content"])
def test_a_row_that_is_cut_short_is_named_with_what_it_lacks(tmp_path: Path, row: str) -> None:
    (tmp_path / "A1.csv").write_text(f"{HEADER}{row}\n", encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"A1\.csv:2: \w+ is missing"):
        read_sentences(tmp_path)


def test_text_with_a_comma_outside_quotes_is_refused_and_not_cut(tmp_path: Path) -> None:
    file = tmp_path / "standing-nl.csv"
    file.write_text("language,series,standing,text\nnl,a,out,Dat niet, en dit ook niet.\n", encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"standing-nl\.csv:2: has more cells than columns; put text with a comma"):
        read_standings(tmp_path)

    file.write_text('language,series,standing,text\nnl,a,out,"Dat niet, en dit ook niet."\n', encoding="utf-8")
    assert [one.text for one in read_standings(tmp_path)] == ["Dat niet, en dit ook niet."]


def test_a_fault_is_told_by_its_line_also_below_text_of_several_lines(tmp_path: Path) -> None:
    (tmp_path / "A1.csv").write_text(f'{HEADER}nl,A1,content,1,content,Jeugd,"Een\nzin."\nnl,A1\n', encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"A1\.csv:4: text is missing"):
        read_sentences(tmp_path)


def test_quotes_that_never_end_are_told(tmp_path: Path) -> None:
    (tmp_path / "A1.csv").write_text(f'{HEADER}nl,A1,content,1,content,Jeugd,"Een zin.\n', encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"A1\.csv:\d: is no row of cells"):
        read_sentences(tmp_path)
