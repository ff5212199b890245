"""The papers that a person takes home."""
