"""Tests of the data that experts edit."""
