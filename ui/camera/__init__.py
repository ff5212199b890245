"""The live picture of the webcam: what it shows, and what it says to the person in front of it."""
