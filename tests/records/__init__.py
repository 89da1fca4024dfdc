"""Tests of `curriculum_audit.records`."""
