"""What is worked out from entries and never written into them: status, grade, sums, duties, facets."""
