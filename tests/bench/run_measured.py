"""Runs a program; prints its time in milliseconds, its peak memory in KiB and its exit status as JSON."""

import json
import os
import sys
import time

begin = time.perf_counter()
child = os.spawnvp(os.P_NOWAIT, sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
ms = (time.perf_counter() - begin) * 1000
print(json.dumps({"ms": ms, "kib": usage.ru_maxrss, "status": os.waitstatus_to_exitcode(status)}), file=sys.stderr)
