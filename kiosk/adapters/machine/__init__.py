"""The machine that the kiosk runs on."""
