"""Forward-only migrations; kiosk/adapters/db/migrate.py runs them."""
