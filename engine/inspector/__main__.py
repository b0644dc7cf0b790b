"""`python -m engine.inspector`: one ask on standard input, its answers on standard output, exit code 0."""

from engine.inspector.main import main

if __name__ == "__main__":
    raise SystemExit(main())
