"""Records in SQLite (or PostgreSQL): Core tables, one repository file per aggregate."""
