"""The desk's first run on a new machine: a manager, the store, the devices."""
