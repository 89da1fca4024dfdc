"""What `evaluate` prints."""

import json
import re
from dataclasses import replace

from curriculum_audit.records.evaluations import Agreement, Bin, Evaluation, Hits, Parity
from curriculum_audit.reporting.evaluations import render_json, render_table

MEASURED = Evaluation(
    courses=4,
    by_course=Hits(2, 0, 1),
    by_competency={"C1": Hits(2, 1, 0), "E1": Hits(1, 0, 2)},
    by_domain={"C": Hits(2, 1, 0), "E": Hits(1, 0, 2)},
    by_language={"nl": Hits(3, 1, 2)},
    sure=Hits(3, 0, 1),
    kind_right=2 / 3,
    miller_right=1.0,
    bins=(Bin(4, 0.8, 0.75),),
    agreement=Agreement(0.9, 0.85),
)


def test_the_table_holds_a_row_for_courses_competencies_and_each_group() -> None:
    rows = [line.split() for line in render_table(MEASURED).splitlines()]

    assert ["courses", "1.000", "0.667", "0.800", "2", "0", "1"] in rows
    assert ["competencies", "0.750", "0.600", "0.667", "3", "1", "2"] in rows
    assert {"nl", "C", "C1", "E1"} <= {row[0] for row in rows if row}


def test_courses_whose_language_is_not_known_have_a_row_with_a_name() -> None:
    table = render_table(replace(MEASURED, by_language={"nl": Hits(2, 1, 2), "": Hits(1, 0, 0)}))

    assert [line.split()[0] for line in table.splitlines()[3:5]] == ["nl", "language"]


def test_what_there_was_nothing_to_measure_on_has_no_figure() -> None:
    nothing = replace(MEASURED, by_competency={"C1": Hits(0, 1, 2)}, sure=Hits())

    assert not re.search("recall on what|kind of evidence", render_table(nothing))
    assert len(re.findall("recall on what|kind of evidence", render_table(MEASURED))) == 2


def test_the_table_says_how_far_annotators_agree() -> None:
    assert "annotators agree: F1 0.900, kappa 0.850" in render_table(MEASURED)


def test_the_table_says_what_calibration_error_chance_alone_makes() -> None:
    chance = MEASURED.calibration_error_by_chance
    assert f"calibration error: 0.050 ({chance:.3f} if confidence were exact, by chance)" in render_table(MEASURED)


def test_courses_that_the_method_has_learned_from_are_told() -> None:
    told = replace(MEASURED, learned=3)

    assert "the method has learned from 3 of them: on other texts it probably does less well" in render_table(told)
    assert json.loads(render_json(told))["courses_learned_from"] == 3
    assert "learned" not in render_table(MEASURED)


def test_how_far_the_languages_are_judged_alike_is_printed_where_it_was_measured() -> None:
    measured = replace(MEASURED, parity=Parity(pairs=200, same=142))

    assert "statements in Dutch and English: 142 of 200 judged alike (0.710)" in render_table(measured)
    assert json.loads(render_json(measured))["parity"] == {"pairs": 200, "same": 142, "share": 0.71}
    assert "judged alike" not in render_table(MEASURED)
    assert json.loads(render_json(MEASURED))["parity"] is None


def test_thousands_have_a_mark_in_the_table_and_none_in_json() -> None:
    measured = replace(MEASURED, courses=10733, by_domain={"C": Hits(9304, 2508, 3631)})

    assert "courses: 10,733" in render_table(measured)
    assert "9,304  2,508  3,631" in " ".join(render_table(measured).split("C ")[1].splitlines()[:1])
    assert json.loads(render_json(measured))["courses"] == 10733


def test_json_holds_the_same_figures() -> None:
    printed = json.loads(render_json(MEASURED))

    assert printed["competency_micro"]["f1"] == 0.667
    assert printed["by_competency"]["E1"] == {
        "precision": 1.0,
        "recall": 0.333,
        "f1": 0.5,
        "right": 1,
        "wrong": 0,
        "missed": 2,
    }
    assert printed["calibration_error"] == 0.05
    assert printed["calibration_error_by_chance"] == round(MEASURED.calibration_error_by_chance, 3) > 0
    assert printed["agreement"] == {"f1": 0.9, "kappa": 0.85}
