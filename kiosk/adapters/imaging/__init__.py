"""Untrusted pictures and PDFs, and portraits."""
