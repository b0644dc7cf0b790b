"""Table models: columns of plain values, filled in batches."""
