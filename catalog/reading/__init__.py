"""The files of the bank together: references, links, translations and pictures."""
