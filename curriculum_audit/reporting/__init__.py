"""Audits in, pages and exports out."""
