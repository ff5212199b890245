"""What the tabs of the menu share: their pages, their steps, and finishing later."""
