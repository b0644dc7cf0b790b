"""Web applications that flows work on: how to log in, who is logged in, what may pop up, and the page objects."""
