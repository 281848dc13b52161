"""The only place that reads the environment."""

from pathlib import Path

import environ

ROOT = Path(__file__).resolve().parent.parent.parent
env = environ.Env()
VAR = Path(env.str("VAR_DIR", default=str(ROOT / "var")))
