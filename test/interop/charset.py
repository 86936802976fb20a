"""What Python and pydicom make of coded text, as JSON on stdout.

charset.py tables          {name: [[bytes as hex, text], ...]} by Python's own codecs
charset.py files FOLDER    a line per text element: [path, [terms], VR, value as hex, text]
"""

import json
import os
import sys

SINGLE = {
    100: "iso8859_1", 101: "iso8859_2", 109: "iso8859_3", 110: "iso8859_4", 144: "iso8859_5", 127: "iso8859_6",
    126: "iso8859_7", 138: "iso8859_8", 148: "iso8859_9", 203: "iso8859_15", 166: "tis_620",
}


def read(codec, data):
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def table(codec, codes, prefix=b"", written=lambda code: code):
    rows = ((written(code), read(codec, prefix + code)) for code in codes)
    return [[code.hex(), text] for code, text in rows if text is not None and len(text) == 1]


def low(code):
    return bytes(byte & 0x7F for byte in code)


def tables():
    plane = [bytes([high, second]) for high in range(0xA1, 0xFF) for second in range(0xA1, 0xFF)]
    pairs = [bytes([a, b]) for a in range(0x81, 0xFF) for b in range(0x40, 0xFF) if b != 0x7F]
    fours = [bytes([a, b, c, d]) for a in (0x81, 0x82, 0x84, 0x90, 0x95) for b in range(0x30, 0x3A)
             for c in range(0x81, 0xFF, 9) for d in range(0x30, 0x3A)]
    result = {f"ISO_IR {number}": table(codec, [bytes([byte]) for byte in range(0xA0, 0x100)])
              for number, codec in SINGLE.items()}
    result["ISO_IR 13"] = table("shift_jis", [bytes([byte]) for byte in range(0xA1, 0xE0)])
    result["ISO 2022 IR 87"] = table("euc_jp", plane, written=low)
    result["ISO 2022 IR 159"] = table("euc_jp", plane, prefix=b"\x8f", written=low)
    result["ISO 2022 IR 149"] = table("euc_kr", plane)
    result["ISO 2022 IR 58"] = table("gb2312", plane)
    result["GBK"] = table("gbk", pairs)
    result["GB18030"] = table("gb18030", pairs + fours)
    print(json.dumps(result))


def files(folder):
    import pydicom
    from pydicom.charset import convert_encodings, decode_bytes
    from pydicom.datadict import dictionary_VR, dictionary_has_tag
    from pydicom.values import TEXT_VR_DELIMS

    def walk(dataset, path, inherited):
        own = dataset.get_item(0x00080005)
        terms = inherited
        if own is not None:
            raw = own.value or b""
            raw = raw if isinstance(raw, bytes) else "\\".join([raw] if isinstance(raw, str) else raw).encode()
            terms = [term.strip() for term in raw.decode("ascii").split("\\")]
        for tag in list(dataset.keys()):
            raw = dataset.get_item(tag)
            vr = raw.VR or (dictionary_VR(tag) if dictionary_has_tag(tag) else "UN")
            if vr in ("LO", "SH", "ST", "LT", "UT", "UC", "PN") and isinstance(raw.value, bytes):
                yield path, terms, vr, raw.value
            elif vr == "SQ":
                for item in dataset[tag].value or []:
                    yield from walk(item, path, terms)

    for parent, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            try:
                dataset = pydicom.dcmread(os.path.join(parent, name), stop_before_pixels=True)
                for path, terms, vr, value in walk(dataset, name, []):
                    if all(byte < 0x80 and byte != 0x1B for byte in value):
                        continue
                    encodings = convert_encodings(terms or [""])
                    multi = {"PN": b"^=\\", "LO": b"\\", "SH": b"\\", "UC": b"\\"}.get(vr, b"")
                    delimiters = set(TEXT_VR_DELIMS) | set(multi)
                    print(json.dumps([path, terms, vr, value.hex(), decode_bytes(value, encodings, delimiters)]))
            except Exception:
                continue


if __name__ == "__main__":
    tables() if sys.argv[1] == "tables" else files(sys.argv[2])
