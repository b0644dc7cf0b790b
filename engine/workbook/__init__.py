"""Reading and checking the operator's workbook, and writing results into a copy of it."""
