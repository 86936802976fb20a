"""Compares outputs with their inputs by pydicom's reading.

Standard input: JSON {"preset": a preset as in presets/ | null, "pairs": [{"input": path, "output": path}, ...]}.
Without a preset nothing but the task's own UIDs may differ. With one an element may differ where its command says so;
an element that is kept has to be the same. With "touched" and "known", lists of tags as eight digits (x for any): the
presets of the standard. An element that is touched may be anything, one that is private or not known may be missing, all
others have to be the same; text with the UID of an instance may differ. "retained": the UIDs of the task stay.
Standard output: JSON, one list of differences per pair; a difference never quotes a value.
"""

import json
import re
import sys
import warnings
from io import BytesIO

import pydicom
from pydicom.dataelem import RawDataElement
from pydicom.datadict import dictionary_VR
from pydicom.filereader import read_sequence

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE

INSTANCE_UIDS = (0x00080018, 0x0020000D, 0x0020000E)
# Digital signatures and padding go, and so may group lengths.
MAY_GO = {0xFFFAFFFA, 0xFFFCFFFC, 0x4FFE0001}
CHANGES = ("set(", "replace(")
METHOD = (0x00120062, 0x00120063, 0x00120064, 0x00280303)
ITEM = b"\xfe\xff\x00\xe0"


def children(element):
    """The items of a sequence, None for anything else."""
    value = element.value
    return list(value) if isinstance(value, pydicom.Sequence) else None


def read(dataset, tag):
    """VR, raw bytes, items of an element; raw bytes are None for sequences."""
    raw = dataset.get_item(tag)
    if isinstance(raw, RawDataElement):
        vr = raw.VR
        if vr is None:
            try:
                vr = dictionary_VR(tag)
            except KeyError:
                vr = "UN"
        if vr != "SQ" and not (vr == "UN" and raw.length == 0xFFFFFFFF):
            return vr, raw.value if raw.value is not None else b"", None
        raw = dataset[tag]
    items = children(raw)
    if items is None and raw.VR == "SQ" and not raw.value:
        items = []
    if items is None:
        value = raw.value
        if not isinstance(value, bytes):
            value = str(value).encode()
        return raw.VR, value, None
    return raw.VR, None, items


def rules_of(preset, sop_class):
    """Tag as eight digits -> command, with the rules of the variants for the SOP class."""
    if preset is None:
        return None
    rules = list(preset["rules"])
    for variant in preset.get("variants", []):
        if sop_class in variant["sopClasses"]:
            rules += variant["rules"]
    return {rule["selector"].strip("()").replace(",", ""): rule["command"] for rule in rules}


class Masks:
    """Tags as eight digits, x for any."""

    def __init__(self, digits):
        self.exact = {int(one, 16) for one in digits if re.fullmatch("[0-9a-fA-F]{8}", one)}
        self.masked = [
            (int(one.replace("x", "0"), 16), int(re.sub("[^x]", "f", one).replace("x", "0"), 16))
            for one in digits
            if re.fullmatch("[0-9a-fA-Fx]{8}", one) and "x" in one
        ]

    def has(self, tag):
        return tag in self.exact or any(tag & mask == base for base, mask in self.masked)


TEXTS = ("UC", "UR", "LO", "SH", "ST", "LT", "UT", "PN")
UID = re.compile(rb"[0-2](?:\.[0-9]+){5,}")


def text(value):
    return value.decode("latin-1").strip("\0 ")


class Pair:
    def __init__(self, source, target, rules, standard=None, retained=False):
        self.retained = retained
        self.rules = rules
        self.standard = standard
        self.differences = []
        self.uids = {}
        self.source = source
        self.own = set()
        for tag in INSTANCE_UIDS:
            if tag in source:
                self.own.add(text(read(source, tag)[1]))
        meta = getattr(source, "file_meta", None)
        if meta is not None and 0x00020003 in meta:
            self.own.add(str(meta[0x00020003].value))
        self.own = {uid for uid in self.own if uid}
        self.datasets(source, target, "")

    def say(self, path, what):
        self.differences.append(f"{path} {what}")

    def command(self, tag):
        if self.rules is None:
            return "keep"
        return self.rules.get(f"{tag:08x}", "unknown")

    def datasets(self, source, target, path):
        before = [tag for tag in source.keys()]
        after = [tag for tag in target.keys()]
        known = set(before)
        for tag in after:
            if tag not in known:
                self.inserted(int(tag), path)
        kept = [tag for tag in after if tag in known]
        remaining = set(kept)
        if kept != [tag for tag in before if tag in remaining]:
            self.say(path, "the order has changed")
        for tag in before:
            name = f"{path}({int(tag) >> 16:04x},{int(tag) & 0xFFFF:04x})"
            if tag in target:
                self.element(int(tag), source, target, name)
            elif self.standard is not None:
                if self.stays(int(tag), read(source, tag)):
                    self.say(name, "is missing")
            elif self.rules is None and int(tag) not in MAY_GO and int(tag) & 0xFFFF != 0:
                self.say(name, "is missing")
            elif self.rules is not None and self.command(int(tag)) not in ("remove", "unknown"):
                self.say(name, f"is missing ({self.command(int(tag))})")

    def stays(self, tag, content):
        """Whether the presets of the standard leave an element as it is."""
        touched, known = self.standard
        vr, value, _ = content
        if tag in MAY_GO or tag & 0xFFFF == 0 or tag in INSTANCE_UIDS:
            return False
        if tag >> 16 & 1 or touched.has(tag) or not known.has(tag):
            return False
        return not (vr in TEXTS and UID.search(value or b""))

    def datasets_of_items(self, value, new_value, name):
        """Opaque private values that hold items, in implicit VR little endian."""
        old = read_sequence(BytesIO(value), True, True, len(value), "latin-1")
        new = read_sequence(BytesIO(new_value), True, True, len(new_value), "latin-1")
        if len(old) != len(new):
            self.say(name, f"{len(old)} items became {len(new)}")
        for index, (item, new_item) in enumerate(zip(old, new)):
            self.datasets(item, new_item, f"{name}[{index}]")

    def inserted(self, tag, path):
        name = f"{path}({tag >> 16:04x},{tag & 0xFFFF:04x})"
        command = self.command(tag)
        if path == "" and tag in INSTANCE_UIDS:
            return
        if path == "" and self.standard is not None and tag in METHOD:
            return
        if path == "" and self.rules is not None and (
            command.startswith("set(") or tag in (0x00120062, 0x00120063, 0x00120064)
        ):
            return
        self.say(name, "was inserted")

    def element(self, tag, source, target, name):
        vr, value, items = read(source, tag)
        new_vr, new_value, new_items = read(target, tag)
        own = tag in INSTANCE_UIDS and "[" not in name
        if self.standard is not None and not own and not self.stays(tag, (vr, value, items)):
            return
        command = self.command(tag)
        changed = command in ("clear", "truncdate", "mapuid") or command.startswith(CHANGES)
        if vr != new_vr:
            # A new value has the VR of the dictionary.
            if (changed or tag in INSTANCE_UIDS) and new_vr == dictionary_VR(tag):
                return
            self.say(name, f"VR {vr} became {new_vr}")
            return
        if items is not None:
            if new_items is None:
                self.say(name, "is no sequence any more")
            elif command == "clear" and new_items == []:
                return
            elif tag == 0x00120064 and self.rules is not None:
                self.codes(items, new_items, name)
            elif len(items) != len(new_items):
                self.say(name, f"{len(items)} items became {len(new_items)}")
            else:
                for index, (item, new_item) in enumerate(zip(items, new_items)):
                    self.datasets(item, new_item, f"{name}[{index}]")
            return
        if tag & 0xFFFF == 0 or value == new_value:
            if own and value == new_value and not self.retained and text(value) != "":
                self.say(name, "the UID is the original")
            elif vr == "UI" and not self.retained and self.own & set(text(value).split("\\")):
                self.say(name, "still refers to the original")
            return
        if vr in ("UN", "OB") and value[:4] == ITEM and new_value[:4] == ITEM:
            self.datasets_of_items(value, new_value, name)
            return
        if vr == "UI" or (vr == "UN" and (text(value) in self.own or command == "mapuid")):
            if self.uid(tag, text(value), text(new_value), command, name):
                return
        if self.rules is not None:
            if command == "clear" and new_value == b"":
                return
            if command == "truncdate" and new_value in (b"", value[:4] + b"0101"):
                return
            if command == "truncdate" and b"\\" in value:
                return
            if command.startswith(CHANGES) or tag in (0x00120062, 0x00120063, 0x00120064):
                return
        self.say(name, f"differs ({vr}, {len(value)} -> {len(new_value)} bytes, {command})")

    def codes(self, items, new_items, name):
        """Of earlier steps only codes of the profile and its options go (PS3.16 CID 7050)."""
        code = lambda item: text(read(item, 0x00080100)[1])
        left = [code(item) for item in new_items]
        gone = [code(item) for item in items if code(item) not in left]
        if not all(re.fullmatch(r"1131(0[0-9]|1[0-2])", value) for value in gone):
            self.say(name, "lost a code that is none of the profile")

    def uid(self, tag, old, new, command, name):
        """True where the new value of a UI element is right."""
        olds, news = old.split("\\"), new.split("\\")
        if len(olds) != len(news):
            return False
        for before, after in zip(olds, news):
            if before == after:
                if before in self.own and not self.retained:
                    self.say(name, "still refers to the original")
                continue
            instance = tag in INSTANCE_UIDS and "[" not in name
            if not (before in self.own or command == "mapuid" or instance):
                return False
            if self.retained and before == "":
                # Of the file meta group, or a new one.
                continue
            if not after.startswith("2.25.") or len(after) > 64:
                self.say(name, "is no new UID")
            if before != "" and self.uids.setdefault(before, after) != after:
                self.say(name, "one UID was mapped to two")
        return True



def main():
    job = json.load(sys.stdin)
    standard = (Masks(job["touched"]), Masks(job["known"])) if "touched" in job else None
    results = []
    for pair in job["pairs"]:
        try:
            source = pydicom.dcmread(pair["input"], force=True)
            target = pydicom.dcmread(pair["output"])
            sop_class = text(read(source, 0x00080016)[1]) if 0x00080016 in source else ""
            result = Pair(source, target, rules_of(job["preset"], sop_class), standard, job.get("retained", False)).differences
            before = getattr(source.file_meta, "TransferSyntaxUID", None)
            if before is not None and before != target.file_meta.TransferSyntaxUID:
                result.append("the transfer syntax has changed")
        except Exception as error:  # pylint: disable=broad-except
            result = [f"pydicom: {type(error).__name__} {str(error)[:150]}"]
        results.append(result)
    json.dump(results, sys.stdout)


main()
