"""The only code that knows a library or a machine; each folder serves one port."""
