"""Values in, sentences in the language of the reader out."""

from curriculum_audit.gaps import Share
from curriculum_audit.records.guides import GuideWarning
from curriculum_audit.reporting.overview import page_ranges
from curriculum_audit.reporting.phrases import Phrases


def warning_sentence(phrases: Phrases, warning: GuideWarning) -> str:
    """Say what a reader should know about a guide, with the pages concerned."""
    sentence = phrases(f"warning.{warning.kind.value}")
    if not warning.pages:
        return sentence
    where = phrases.count("pages.at", len(warning.pages), pages=page_ranges(warning.pages))
    return f"{where} {sentence[:1].lower()}{sentence[1:]}"


def language_name(phrases: Phrases, code: str | None) -> str:
    """Return the name of a language, or say that it was not established."""
    key = f"languages.{code}"
    return phrases(key) if key in phrases.texts else phrases("languages.unknown")


def share_words(phrases: Phrases, share: Share) -> str:
    """Write the share covered as a percentage, or as a range where unsure evidence leaves something open."""
    if not share.judged:
        return "–"
    return phrases("brief.range" if share.is_range else "brief.exact", low=share.low, high=share.high)


def signed(phrases: Phrases, number: int) -> str:
    """Write a difference with its sign, as this language writes numbers."""
    sign = "+" if number > 0 else "−" if number < 0 else ""
    return sign + phrases.number(abs(number))
