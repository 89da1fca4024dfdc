"""Study guides in, courses out: `extraction.guide.read_guide`."""
