"""Writes a network's arrays in every way that NumPy knows, and the plane's coordinates by explicit vectors in float64.

Usage: write_variants.py FOLDER
Each NAME.npz comes with NAME.txt: a line "u v distance" for each example of the classes 2, 0, 3, in file order; distance is nan where the file
cannot tell it.
"""
import itertools
import sys

import numpy as np

folder = sys.argv[1]
rng = np.random.default_rng(5)
n, d, k = 60, 6, 5
x = rng.standard_normal((n, d)) * 3
w = rng.standard_normal((k, d))
b = rng.standard_normal(k) * 2
labels = np.arange(n) % k
a, second, third = 2, 0, 3


def plane(x, w, labels):
    """x [n, D + 1] and w [k, D + 1] in float64, the constant and the bias last."""
    e1 = w[second] - w[a]
    e1 = e1 / np.linalg.norm(e1)
    e2 = w[third] - w[a]
    e2 = e2 - (e2 @ e1) * e1
    e2 = e2 / np.linalg.norm(e2)
    offset = x - (w[a] + w[second] + w[third]) / 3
    u, v = offset @ e1, offset @ e2
    distance = np.linalg.norm(offset - np.outer(u, e1) - np.outer(v, e2), axis=1)
    keep = np.isin(labels, [a, second, third])
    return np.stack([u, v, distance], 1)[keep]


def extended(x, last):
    return np.hstack([x.astype("f8"), np.reshape(last, (-1, 1)) * np.ones((len(x), 1))])


def write(name, compressed, expected, **arrays):
    (np.savez_compressed if compressed else np.savez)(f"{folder}/{name}.npz", **arrays)
    np.savetxt(f"{folder}/{name}.txt", expected)


kinds = itertools.cycle(["i1", ">i2", "i4", ">i8", "u1", "u2", ">u4", "u8"])
for dtype, order, compressed in itertools.product(["<f2", ">f4", "f4", "f8", ">f8"], "CF", [False, True]):
    name = f"{dtype.strip('<>')}{'big' if '>' in dtype else ''}{order}{'packed' if compressed else ''}"
    hx, hw, hb = (np.array(each, dtype, order=order) for each in (x, w, b))
    given = labels.astype(next(kinds))
    split = (np.arange(n) % 2).astype("?")
    exact = plane(extended(hx, 1), extended(hw, hb.astype("f8")), labels)
    write("activations-" + name, compressed, exact, activations=hx, weights=hw, bias=hb, labels=given, split=split,
          classes=np.array(["ant", "bee", "cat", "dog", "eel"]), alpha=np.float32(0.1), epoch=7)
    unbiased = plane(extended(hx, 1), extended(hw, np.zeros(k)), labels)
    write("unbiased-" + name, compressed, unbiased, activations=hx, weights=hw, labels=given, alpha=[0.1])
    if dtype != "<f2":
        logits = (extended(hx, 1) @ extended(hw, hb.astype("f8")).T).astype(dtype, order=order)
        templates = np.array(extended(hw, hb.astype("f8")), dtype, order=order)
        known = exact.copy()
        known[:, 2] = np.nan
        write("logits-" + name, compressed, known, logits=logits, templates=templates, labels=given,
              classes=np.array([b"ant", b"bee", b"cat", b"dog", b"eel"]), alpha=np.array(0.1, ">f8"))
        gram = extended(hw, hb.astype("f8")) @ extended(hw, hb.astype("f8")).T
        norms = np.array([np.sum(extended(hx, 1) ** 2, 1)], "f4", order=order)
        write("recording-" + name, compressed, exact, logits=np.array(logits[None], order=order),
              gram=np.array(gram[None], ">f8", order=order), norms=norms, labels=given, alpha=np.array([0.1]),
              epoch=np.array([7], ">i2"), classes=np.array(["ant", "bee", "cat", "dog", "eel"], ">U9"))
