"""Writes one network at three values of alpha, a file each and each written differently, and the plane's coordinates in float64.

Usage: write_several.py FOLDER
Files 0.npz, 1.npz, 2.npz with alpha 0, 0.1, 0.3; each with a NAME.txt: a line "u v distance" for each example of the classes 2, 0, 3.
"""
import sys

import numpy as np

folder = sys.argv[1]
rng = np.random.default_rng(8)
n, d, k = 40, 7, 4
labels = np.arange(n) % k
names = np.array(["crane", "crane", "ship", "owl"])
split = (np.arange(n) // 20).astype("u1")


def plane(x, w):
    e1 = w[0] - w[2]
    e1 /= np.linalg.norm(e1)
    e2 = w[3] - w[2] - ((w[3] - w[2]) @ e1) * e1
    e2 /= np.linalg.norm(e2)
    offset = x - (w[2] + w[0] + w[3]) / 3
    u, v = offset @ e1, offset @ e2
    distance = np.linalg.norm(offset - np.outer(u, e1) - np.outer(v, e2), axis=1)
    return np.stack([u, v, distance], 1)[np.isin(labels, [2, 0, 3])]


for i, (alpha, dtype, order, kind) in enumerate([(np.float64(0), "f4", "C", "i8"), ([0.1], ">f8", "F", "u1"), (np.array(0.3), "f4", "F", ">i2")]):
    x = np.asarray(rng.standard_normal((n, d)), dtype, order=order)
    w = np.asarray(rng.standard_normal((k, d)), dtype, order=order)
    b = np.asarray(rng.standard_normal(k), dtype)
    known = dict(labels=labels.astype(kind), classes=names, split=split, alpha=alpha)
    wide = np.hstack([w.astype("f8"), b.astype("f8")[:, None]])
    tall = np.hstack([x.astype("f8"), np.ones((n, 1))])
    expected = plane(tall, wide)
    if i == 1:
        expected[:, 2] = np.nan
        np.savez_compressed(f"{folder}/1.npz", logits=np.asfortranarray(tall @ wide.T), templates=np.asfortranarray(wide), **known)
    elif i == 0:
        np.savez(f"{folder}/0.npz", activations=x, weights=w, bias=b, **known)
    else:
        np.savez_compressed(f"{folder}/2.npz", activations=x, weights=w, bias=b, logits=(tall @ wide.T).astype("f4"), **known)
    np.savetxt(f"{folder}/{i}.txt", expected)
