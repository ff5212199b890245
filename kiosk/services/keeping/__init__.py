"""Keeping the records: backups, the purge, the audit trail, and the key on paper."""
