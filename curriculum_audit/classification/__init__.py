"""Courses and a taxonomy in, evidence out."""
