"""Barcode readers."""
