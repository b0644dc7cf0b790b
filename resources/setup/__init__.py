"""What `start.py` does to a machine, standard library only."""
