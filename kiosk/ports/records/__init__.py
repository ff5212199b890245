"""Repositories, and the transaction that hands them out."""
