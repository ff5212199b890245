"""Printers: a folder of PDF files."""
