"""Audits as pages and exports."""
