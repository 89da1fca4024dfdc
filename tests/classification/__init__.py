"""Tests of judging courses."""
