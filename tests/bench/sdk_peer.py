"""The SDK's own check over predictions that are parsed already; prints the median of its times in milliseconds."""

import json
import sys
import time

from label_studio_sdk.label_interface import LabelInterface

config, tasks, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
interface = LabelInterface(open(config, encoding="utf-8").read())
parsed = json.load(open(tasks, encoding="utf-8"))
times = []
refused = 0
for _ in range(rounds):
    begin = time.perf_counter()
    refused = 0
    for task in parsed:
        for prediction in task["predictions"]:
            refused += bool(interface.validate_prediction(prediction, return_errors=True))
    times.append((time.perf_counter() - begin) * 1000)
print(json.dumps({"ms": sorted(times)[len(times) // 2], "refused": refused}))
