"""The command line. It reads the clock and the environment, prints, and sets the exit code; the core does not."""

from catalog.cli.main import main

__all__ = ["main"]
