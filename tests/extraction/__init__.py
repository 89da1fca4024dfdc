"""Tests of the way from PDF to courses."""
