"""Tests of `curriculum_audit.languages`."""
