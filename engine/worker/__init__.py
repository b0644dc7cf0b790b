"""Inside a worker process: one browser at most, items one at a time."""
