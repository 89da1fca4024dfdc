"""Settings: defaults, file, options."""

from pathlib import Path

import pytest

from curriculum_audit.errors import SettingsError
from curriculum_audit.settings import Settings, read_settings


def test_a_settings_file_is_read_by_the_names_of_the_settings(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('language = "en"\nyears_asked = 3\n', encoding="utf-8")

    assert Settings(**read_settings(file)) == Settings(language="en", years_asked=3)


def test_an_unknown_setting_is_answered_with_the_nearest(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("year_asked = 3\n", encoding="utf-8")

    with pytest.raises(SettingsError, match="unknown setting 'year_asked'; did you mean 'years_asked'"):
        read_settings(file)


def test_a_settings_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('\ufefflanguage = "en"\n', encoding="utf-8")

    assert read_settings(file) == {"language": "en"}


@pytest.mark.parametrize("line", ["jobs = 0", 'language = "fr"'])
def test_a_wrong_value_is_told_with_the_name_of_its_file(tmp_path: Path, line: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f"{line}\n", encoding="utf-8")

    with pytest.raises(SettingsError) as caught:
        read_settings(file)

    assert str(caught.value).startswith(f"{file}: setting '{line.split()[0]}': ")


def test_a_settings_file_that_is_not_there_is_told_by_the_reason(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"weg\.toml: cannot be read as TOML \(No such file or directory\)"):
        read_settings(tmp_path / "weg.toml")


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("language: nl", encoding="utf-8")

    with pytest.raises(SettingsError, match=r"settings\.toml: cannot be read as TOML"):
        read_settings(file)


@pytest.mark.parametrize(
    "values",
    [
        {"language": "fr"},
        {"jobs": 0},
        {"years_asked": True},
        {"method": 3},
        {"quote_others": 1},
        {"megabytes_of_memory": 20},
        {"jobs": 10**20},
    ],
)
def test_a_value_out_of_range_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(SettingsError, match="setting '"):
        Settings(**values)  # type: ignore[arg-type]


def test_limits_of_the_machine_are_not_part_of_the_record_of_an_audit() -> None:
    assert Settings(jobs=1).as_values() == Settings(jobs=8, megabytes_of_memory=9999).as_values()


def test_a_logo_is_seen_from_the_folder_of_the_settings_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[house_style]\nname = "Vereniging"\nlogo = "beeld/logo.svg"\n', encoding="utf-8")

    assert read_settings(file)["house_style"] == {"name": "Vereniging", "logo": str(tmp_path / "beeld" / "logo.svg")}


@pytest.mark.parametrize("key", ["fail_under", "house_style"])
def test_what_should_be_a_table_is_refused_as_anything_else(key: str, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f"{key} = 3\n", encoding="utf-8")

    with pytest.raises(SettingsError, match=rf"write \[{key}\] and below it"):
        read_settings(file)
