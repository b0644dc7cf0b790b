"""Built-in flows for product listings: what is done with the products of a provider code."""
