"""What can go wrong, and the exit code of each; the command line catches `AuditError` and nothing else."""

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """Exit codes of the command line; 1 and 2 belong to Python and click."""

    DONE = 0
    BELOW_THRESHOLD = 3
    GUIDES_UNREAD = 4
    NOTHING_WRITTEN = 5


class AuditError(Exception):
    """Base of all errors of this package.

    The message is one line: which file, what is wrong, what to do.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.NOTHING_WRITTEN


class DocumentError(AuditError):
    """A data file (taxonomy, profile, phrases) is not sound."""


class SyllabiError(AuditError):
    """A folder of study guides or its manifest cannot be understood."""


class SettingsError(AuditError):
    """A setting is unknown or out of range."""


class ExchangeError(AuditError):
    """A file of courses or annotated courses does not follow the exchange format."""


class ModelError(AuditError):
    """A trained model is missing, is no model, or does not fit the taxonomy or the libraries."""


class ReportError(AuditError):
    """A report cannot be written."""


class AnonymityError(AuditError):
    """There are too few programmes to compare without giving one away."""


class UnreadableGuideError(AuditError):
    """A study guide cannot be read.

    Parameters
    ----------
    status
        Value of `records.guides.GuideStatus`.
    detail
        What the PDF library reported.
    """

    def __init__(self, status: str, detail: str = "") -> None:
        super().__init__(status, detail)
        self.status = status
        self.detail = detail
