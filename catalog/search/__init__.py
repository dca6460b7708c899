"""The search of the bank: an index in small static files, and nothing else.

An `IndexUpdate` (`update`) reads the documents that have changed and gives the files that differ; the first time, that
is all of them. The client in `theme/assets/search/` reads the files in the browser. How the two meet is described in
`docs/adr/0005-search.md`. Nothing is imported here: likeness needs the stems, not the index and its libraries.
"""
