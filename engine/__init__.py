"""Rowcrew's engine: plans, supervises and records the work of a run. Knows neither Qt nor the window."""
