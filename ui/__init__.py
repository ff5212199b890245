"""The kiosk's window: Qt only, and no library that belongs to an adapter."""
