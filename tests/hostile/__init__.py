"""What must not get in, and what must not be kept out."""
