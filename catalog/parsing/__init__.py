"""One file by itself: bytes to text, text to untyped data, a typed entry and a rendered body."""
