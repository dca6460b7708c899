"""``python -m catalog.cli`` is the same as ``tietopankki``."""

import sys

from catalog.cli import main

sys.exit(main())
