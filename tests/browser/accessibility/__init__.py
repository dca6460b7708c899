"""Accessibility of the built site, proven in Chromium over one page of every type that the site has."""
