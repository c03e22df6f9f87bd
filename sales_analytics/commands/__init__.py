"""What the command line does, one module a family of commands; the same doors as the pages."""
