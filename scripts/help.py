"""List the targets of the Makefile with what they do."""

import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

with open(os.path.join(ROOT, "Makefile")) as makefile:
    for name, words in re.findall(r"^([a-z-]+):.*?## (.*)$", makefile.read(), re.MULTILINE):
        sys.stdout.write("make " + name.ljust(15) + words + "\n")
