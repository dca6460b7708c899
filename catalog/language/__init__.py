"""One language of the site: its interface words, the addresses of its pages and texts that know their language."""
