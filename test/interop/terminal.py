"""Runs a command in a terminal of its own and types answers.

stdin: {"command": [...], "cwd": "...", "steps": [["text to wait for", "keys to type"], ...], "limit": seconds}
stdout: {"exit": code, "signal": number or null, "screen": "...", "seen": number of steps done}
"""

import json
import os
import pty
import select
import signal
import sys
import time

job = json.load(sys.stdin)
pid, terminal = pty.fork()
if pid == 0:
    os.chdir(job["cwd"])
    os.environ["TERM"] = "xterm"
    os.execvp(job["command"][0], job["command"])

screen = ""
waiting = list(job["steps"])
end = time.time() + job["limit"]
since = 0
while time.time() < end:
    ready, _, _ = select.select([terminal], [], [], 0.2)
    if ready:
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        if not data:
            break
        screen += data.decode("utf-8", "replace")
    if waiting and waiting[0][0] in screen[since:]:
        since = len(screen)
        _, keys = waiting.pop(0)
        # A prompt takes keys only once it has drawn itself.
        time.sleep(0.1)
        os.write(terminal, keys.encode())
else:
    os.kill(pid, signal.SIGKILL)

_, status = os.waitpid(pid, 0)
print(json.dumps({
    "exit": os.waitstatus_to_exitcode(status),
    "screen": screen,
    "left": len(waiting),
}))
