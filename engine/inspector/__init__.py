"""Short-lived helper processes: checks, plans, previews, secrets, results files, exports."""
