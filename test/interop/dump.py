"""Prints how pydicom reads each DICOM file of a folder: one JSON object per line, with tags, VRs, places and items.

An element is [tag, VR as written or null, first byte of the value, length or -1, items or null]; of a tag that occurs
twice pydicom knows the last only.
"""

import json
import os
import sys
import warnings

import pydicom
from pydicom.dataelem import RawDataElement
from pydicom.sequence import Sequence

UNDEFINED = 0xFFFFFFFF


def element(dataset, tag, base):
    raw = dataset._dict[tag]
    vr = start = length = None
    if isinstance(raw, RawDataElement):
        vr, start, length = raw.VR, raw.value_tell, raw.length
    else:
        start, length = raw.file_tell, UNDEFINED if raw.is_undefined_length else None
    converted = dataset[tag] if is_sequence(raw) else None
    items = None
    if converted is not None and not converted.value:
        items = []
    elif converted is not None and isinstance(converted.value, Sequence):
        # pydicom reads a sequence of defined length from a copy of its bytes, and counts from there.
        inner = base + start if isinstance(raw, RawDataElement) else base
        items = [elements(item, inner) for item in converted.value]
    return [int(tag), vr, base + start, -1 if length == UNDEFINED else length, items]


def is_sequence(raw):
    if not isinstance(raw, RawDataElement):
        return raw.VR == "SQ"
    if raw.VR is not None and raw.VR not in ("SQ", "UN"):
        return False
    if raw.VR == "SQ":
        return True
    try:
        return pydicom.datadict.dictionary_VR(raw.tag) == "SQ"
    except KeyError:
        return False


def elements(dataset, base=0):
    return [element(dataset, tag, base) for tag in sorted(dataset._dict)]


def main(root):
    warnings.simplefilter("ignore")
    for folder, _, names in sorted(os.walk(root)):
        for name in sorted(names):
            path = os.path.join(folder, name)
            line = {"path": os.path.relpath(path, root)}
            try:
                line["elements"] = elements(pydicom.dcmread(path, force=True))
            except Exception as error:
                line["error"] = type(error).__name__
            print(json.dumps(line))


main(sys.argv[1])
