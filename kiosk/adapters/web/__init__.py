"""Asking a service over HTTP, within one deadline and one limit."""
