"""Mutated entries by the hundred thousand, outside the normal test run: ``make fuzz``."""
