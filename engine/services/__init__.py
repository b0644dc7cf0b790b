"""Around a run: accounts and secrets, the practice shop, doctor."""
