"""Looks for identifying values of damaged inputs in what became of them.

Standard input: JSON [[input path, output path], ...]. Standard output: JSON, one list of leaks per pair: the place in
the output, never the value.
"""

import json
import sys
import warnings

import pydicom

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE

IDENTIFYING = (
    0x00080050, 0x00080080, 0x00080081, 0x00080090, 0x00081010, 0x00081048, 0x00081050, 0x00081070,
    0x00100010, 0x00100020, 0x00101000, 0x00101001, 0x00101040, 0x00104000, 0x00181000,
)


def values(dataset, found, path=""):
    """(tag, value, path) of identifying elements at every depth, as far as pydicom recognises them."""
    for tag in list(dataset.keys()):
        try:
            element = dataset[tag]
        except Exception:  # pylint: disable=broad-except
            continue
        if element.VR == "SQ" and element.value:
            for item in element.value:
                values(item, found, f"{path}{element.tag}")
        elif int(tag) in IDENTIFYING:
            found.append((int(tag), str(element.value), f"{path}{element.tag}"))
    return found


def leaks(source_path, target_path):
    try:
        source = values(pydicom.dcmread(source_path, force=True), [])
    except Exception:  # pylint: disable=broad-except
        source = []
    target = values(pydicom.dcmread(target_path), [])
    before = {(tag, value) for tag, value, _ in source if value.strip()}
    return [path for tag, value, path in target if (tag, value) in before]


def main():
    results = []
    for source_path, target_path in json.load(sys.stdin):
        try:
            results.append(leaks(source_path, target_path))
        except Exception as error:  # pylint: disable=broad-except
            results.append([f"pydicom cannot read the output: {type(error).__name__}"])
    json.dump(results, sys.stdout)


main()
