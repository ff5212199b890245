"""The core of the kiosk: rules, flow, use cases and adapters; it knows no Qt."""
