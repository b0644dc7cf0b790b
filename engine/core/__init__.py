"""Inside the engine subprocess: planning, supervising, recording. Loads no flow, no selenium, no openpyxl."""
