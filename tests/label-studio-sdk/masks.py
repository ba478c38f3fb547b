"""Brush masks of label-studio-sdk beside those of prelabel.

    python masks.py record FILE          writes masks as the SDK encodes them, for the native suite
    python masks.py compare TOOL COUNT   encodes and decodes random masks both ways; TOOL is mask_tool

Needs label-studio-sdk; run.mjs makes a virtual environment that has it.
"""

import random
import subprocess
import sys

import numpy
from label_studio_sdk.converter import brush


def random_mask(dice, most):
    """Blots of one value, single pixels and gradients, as masks and things taken for masks have them."""
    width, height = dice.randint(1, most), dice.randint(1, most)
    kind = dice.choice(["blots", "noise", "all", "nothing", "gradient"])
    pixels = []
    while len(pixels) < width * height:
        if kind == "blots":
            pixels += [dice.choice([0, 255, dice.randint(0, 255)])] * dice.choice([1, 2, 3, 7, 8, 9, 16, 17, 40, 300])
        elif kind == "noise":
            pixels.append(dice.choice([0, 255]))
        else:
            pixels.append({"all": 255, "nothing": 0}.get(kind, len(pixels) % 256))
    return width, height, bytes(pixels[: width * height])


def words_of(pixels):
    return bytes(byte for pixel in pixels for byte in [pixel] * 4)


def encode(words):
    return bytes(brush.encode_rle(numpy.frombuffer(words, dtype=numpy.uint8)))


def decode(rle):
    return bytes(brush.decode_rle(list(rle)))


def record(path):
    dice = random.Random(1232)
    with open(path, "w") as file:
        file.write("# Masks as label-studio-sdk 2.1.2 encodes them: width, height, rle, alpha. Written by masks.py.\n")
        for most in [1, 2, 3, 5, 8, 12] * 6 + [300]:
            width, height, pixels = random_mask(dice, most)
            if most == 300:  # runs longer than 65536 words
                width, height, pixels = 200, 150, bytes([255]) * 29000 + bytes([0]) * 1000
            rle = encode(words_of(pixels))
            assert decode(rle) == words_of(pixels)
            file.write(f"{width} {height} {rle.hex()} {pixels.hex()}\n")


class Tool:
    """Asks mask_tool: one line there, one line back."""

    def __init__(self, path):
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, verb, data):
        self.process.stdin.write(f"{verb} {data.hex()}\n")
        self.process.stdin.flush()
        return bytes.fromhex(self.process.stdout.readline().strip())


def compare(path, count):
    tool = Tool(path)
    dice = random.Random(20240717)
    for number in range(count):
        width, height, pixels = random_mask(dice, 40 if number % 50 else 200)
        words = words_of(pixels)
        theirs, ours = encode(words), tool.ask("encode", pixels)
        checks = {
            "prelabel reads the SDK's": tool.ask("decode", theirs) == words,
            "the SDK reads prelabel's": decode(ours) == words,
            "the SDK reads its own": decode(theirs) == words,
            "same bytes but for padding": ours == theirs or ours == theirs[:-1],
        }
        wrong = [name for name, holds in checks.items() if not holds]
        if wrong:
            sys.exit(f"mask {number} ({width} x {height}): not so: {', '.join(wrong)}\n{pixels.hex()}")
    print(f"{count} masks: same both ways")


if __name__ == "__main__":
    if sys.argv[1] == "record":
        record(sys.argv[2])
    else:
        compare(sys.argv[2], int(sys.argv[3]))
