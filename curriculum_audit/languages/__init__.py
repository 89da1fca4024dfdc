"""What the package knows of each language; one module per subject, extended in one place."""
