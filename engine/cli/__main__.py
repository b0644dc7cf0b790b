"""`python -m engine.cli`: the same as `rowcrew`."""

from engine.cli.main import main

if __name__ == "__main__":
    main()
