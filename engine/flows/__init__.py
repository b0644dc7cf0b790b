"""What is done with one item: built-in flows, and the contract that an operator's own flow file follows."""
