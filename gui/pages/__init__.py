"""The cards of the window: each shows one thing and emits what the operator wants; none knows the engine."""
