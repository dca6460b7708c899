"""The engine-free core: read, validate, resolve, derive views, render, write. ``pipeline`` shows the order.

Nothing here imports a site engine, reads the clock or the environment, or prints; the command line in
``catalog.cli`` and the adapter in ``hooks`` do.
"""
