"""Printing a paper and watching its job to the end."""
