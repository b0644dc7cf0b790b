"""Translations of the window's and the terminal's words, and the tool that keeps them up to date."""
