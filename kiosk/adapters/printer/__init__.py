"""Printers: one reached by the Internet Printing Protocol, and a folder of PDF files."""
