"""Finding faces: MediaPipe's networks run by OpenCV, and Haar cascades where they are missing."""
