"""Imports that outlive a page: worker, child process, progress, cancel."""
