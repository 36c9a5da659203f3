"""Imports the generated package with the library beside it.

`out/bindings` is written by nearer-bindgen; NEARER_BINDINGS names another folder of its making.
"""

import importlib
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINDINGS = Path(os.environ.get("NEARER_BINDINGS", ROOT / "out/bindings"), "python").resolve()

if not (BINDINGS / "nearer_app/nearer_core.py").is_file():
    raise FileNotFoundError(f"{BINDINGS}/nearer_app: build the library and generate the bindings first")
sys.path.insert(0, str(BINDINGS))
nearer_core = importlib.import_module("nearer_app.nearer_core")
nearer = importlib.import_module("nearer_app.nearer")
