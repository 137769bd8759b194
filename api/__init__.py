"""The doors: settings and the command line."""
