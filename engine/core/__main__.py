"""`python -m engine.core`: an engine for one run. A package's `__main__` is not imported again by spawned workers."""

if __name__ == "__main__":
    from engine.core.main import main

    main()
