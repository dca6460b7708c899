"""The yardstick of the bank: a generated corpus and what is measured on it.

Run by hand; nothing here is a timed test.
"""
