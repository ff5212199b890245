"""Which finder of faces this installation has."""

from kiosk.adapters.faces import blaze_face, face_mesh
from kiosk.adapters.faces.haar_faces import HaarFaces
from kiosk.adapters.faces.network_faces import NetworkFaces
from kiosk.adapters.faces.networks import network_file
from kiosk.ports.face_finder import FaceFinder


def face_finder() -> FaceFinder:
    """The networks where their files are installed, else the cascades that come with OpenCV."""
    detector, mesh = network_file(blaze_face.NAME), network_file(face_mesh.NAME)
    if detector is None or mesh is None:
        return HaarFaces()
    return NetworkFaces(detector, mesh)
