"""Printed papers: PDF pages drawn in memory with the bundled fonts."""
