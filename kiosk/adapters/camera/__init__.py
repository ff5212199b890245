"""Webcams, and the films and streams that stand in for one."""
