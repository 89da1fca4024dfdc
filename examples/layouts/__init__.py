"""Printing the fictional study guides: one module per layout, and what they share."""
