"""Shows what pydicom reads of files.

Standard input: JSON, a list of paths. Standard output: JSON, for each of them one text per element, at every depth.
Pixel data is left out; a file that cannot be read is one text that begins with "unreadable".
"""

import json
import sys
import warnings

import pydicom

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE


def texts(dataset):
    found = []
    for tag in list(dataset.keys()):
        element = dataset[tag]
        if element.VR == "SQ":
            for item in element.value or []:
                found.extend(texts(item))
        elif int(tag) != 0x7FE00010:
            found.append(f"{element.tag} {element.value!r}")
    return found


def read(path):
    try:
        return texts(pydicom.dcmread(path))
    except Exception as error:  # pylint: disable=broad-except
        return [f"unreadable: {type(error).__name__}"]


json.dump([read(path) for path in json.load(sys.stdin)], sys.stdout)
