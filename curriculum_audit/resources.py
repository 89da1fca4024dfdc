"""Where the data folders `taxonomy/` and `reports/` are."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def data_folder(name: str) -> Path:
    """Return the data folder of that name.

    Inside the package when it was installed from a wheel, else beside it: an editable install and a plain
    checkout keep the folders at the top level, where `importlib.resources` does not look.

    Raises
    ------
    FileNotFoundError
        The installation is incomplete.
    """
    for folder in (_PACKAGE / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"{name}: the data folder is missing; install curriculum-audit again")
