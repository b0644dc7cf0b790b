"""The sample workbook and the demo job, in the operators' layout; made by `python -m resources.samples.make`."""
