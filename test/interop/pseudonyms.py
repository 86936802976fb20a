"""Works out what docs/pseudonyms.md says, from that page and the standard library alone:

    pseudonyms.py PAGE      compares every test vector of the page; prints those that differ, and how many there are
"""

import hashlib
import hmac
import json
import re
import sys
import unicodedata
import uuid

ALPHABET = "34679ACDEFGHJKMNPQRTWXY"


def normalised(text):
    text = unicodedata.normalize("NFC", text).strip(" \0")
    return "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in text)


def derived(key, scope, purpose, *parts):
    message = b"mercure-anonymizer/1"
    for part in (*scope, purpose, *parts):
        data = part.encode("utf-8")
        message += len(data).to_bytes(4, "big") + data
    return hmac.new(key, message, hashlib.sha256).digest()


def scope_of(vector):
    kind = "domain" if "domain" in vector else "project"
    return kind, normalised(vector[kind])


def patient_parts(vector):
    if normalised(vector["patient_id"]) == "":
        return "", "", normalised(vector["study_uid"])
    return normalised(vector["patient_id"]), normalised(vector.get("issuer", ""))


def uid(digest):
    data = bytearray(digest[:16])
    data[6] = data[6] & 0x0F | 0x80
    data[8] = data[8] & 0x3F | 0x80
    return "2.25.%d" % uuid.UUID(bytes=bytes(data)).int


def code(digest, length):
    number = int.from_bytes(digest, "big")
    values = []
    for _ in range(length - 1):
        number, value = divmod(number, 23)
        values.insert(0, value)
    total = sum(value * (length - place) for place, value in enumerate(values))
    return "".join(ALPHABET[value] for value in (*values, -total % 23))


def formatted(digest, text="{12}"):
    before, length, behind = re.fullmatch(r"([^{]*)\{(\d+)\}(.*)", text).groups()
    return before + code(digest, int(length)) + behind


def offset(digest, maximum):
    least = 30 if maximum >= 30 else 1
    return -(least + int.from_bytes(digest[:8], "big") % (maximum - least + 1))


def result(key, vector):
    scope = scope_of(vector)
    purpose = vector["purpose"]
    if purpose == "uid":
        parts = (normalised(vector["uid"]), str(vector.get("uid_generation", 0)))
        return uid(derived(key, scope, purpose, *parts))
    if purpose == "date-offset":
        maximum = vector["date_shift_max_days"]
        return offset(derived(key, scope, purpose, *patient_parts(vector), str(maximum)), maximum)
    parts = patient_parts(vector) if purpose == "patient" else (normalised(vector[purpose]),)
    return formatted(derived(key, scope, purpose, *parts), vector.get("format", "{12}"))


def fingerprint(key):
    return hmac.new(key, b"mercure-anonymizer/1 fingerprint", hashlib.sha256).hexdigest()[:16]


if __name__ == "__main__":
    page = open(sys.argv[1], encoding="utf-8").read()
    vectors = json.loads(re.search(r"```json vectors\n(.*?)```", page, re.S).group(1))
    key = bytes.fromhex(vectors["key"])
    differing = [] if fingerprint(key) == vectors["fingerprint"] else ["fingerprint"]
    message = vectors["message"]
    if derived(key, message["scope"], message["purpose"], *message["parts"]).hex() != message["hmac"]:
        differing.append("message")
    differing += [vector for vector in vectors["results"] if result(key, vector) != vector["result"]]
    print(json.dumps({"differing": differing, "compared": len(vectors["results"]) + 2}))
