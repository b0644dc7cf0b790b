"""The window. Sees the engine through model, protocol, job, errors, words, client and read-only ledger and log."""
