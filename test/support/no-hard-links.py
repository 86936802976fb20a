"""Starts a program for which link(2) fails as it does on a file system without hard links:

    no-hard-links.py PROGRAM ARGS...

A filter of the kernel answers EPERM, so that the program meets a real system call that fails. Linux on x86-64 or ARM alone;
elsewhere it ends with 77.
"""

import ctypes
import errno
import os
import platform
import struct
import sys

CALLS = {"x86_64": (0xC000003E, (86, 265)), "aarch64": (0xC00000B7, (37,))}
PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2
LOAD, EQUAL, RETURN = 0x20, 0x15, 0x06
ALLOW, ERROR = 0x7FFF0000, 0x00050000

if sys.platform != "linux" or platform.machine() not in CALLS:
    sys.exit(77)
architecture, numbers = CALLS[platform.machine()]
program = [(LOAD, 0, 0, 4), (EQUAL, 1, 0, architecture), (RETURN, 0, 0, ALLOW), (LOAD, 0, 0, 0)]
for left, number in reversed(list(enumerate(reversed(numbers)))):
    program.append((EQUAL, left + 1, 0, number))
program += [(RETURN, 0, 0, ALLOW), (RETURN, 0, 0, ERROR | errno.EPERM)]

code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *line) for line in program))
filter_ = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program), ctypes.addressof(code)))
libc = ctypes.CDLL(None, use_errno=True)
if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or libc.prctl(
    PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.c_void_p(ctypes.addressof(filter_)), 0, 0
):
    sys.exit(77)
os.execvp(sys.argv[1], sys.argv[1:])
