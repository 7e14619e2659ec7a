"""Opens a recording without pickle and compares its types, its numbers and a table of the plane with a computation of its own.

Usage: check_recording.py R.npz TABLE.csv SNAPSHOT A B C
"""
import csv
import json
import sys

import numpy as np

r = np.load(sys.argv[1], allow_pickle=False)
s, a, b, c = (int(each) for each in sys.argv[3:])
S, N, K = r["logits"].shape
expected = {
    "logits": ("<f4", (S, N, K)), "gram": ("<f8", (S, K, K)), "norms": ("<f4", (S, N)), "labels": ("<i4", (N,)),
    "split": ("|u1", (N,)), "image": ("<i4", (N,)), "alpha": ("<f8", (S,)), "epoch": ("<i4", (S,)),
    "class_gram": ("<f8", (S, 2, K, K)), "measures": ("<f8", (S, 2, len(r["measure_names"]))),
}
for name, (dtype, shape) in expected.items():
    assert (r[name].dtype.str, r[name].shape) == (dtype, shape), (name, r[name].dtype.str, r[name].shape)
assert r["classes"].dtype.kind == "U" and r["classes"].shape == (K,), r["classes"].dtype
assert json.loads(bytes(r["meta.json"]))["dataset"] == "planted"
assert sorted(r.files) == sorted([*expected, "classes", "measure_names", "meta.json"]), r.files

# The plane of templates that have this Gram matrix, by explicit vectors.
values, vectors = np.linalg.eigh(r["gram"][s])
w = vectors * np.sqrt(np.clip(values, 0, None))
z = r["logits"][s].astype("f8")
x = z @ np.linalg.pinv(w, rcond=1e-7).T
e1 = (w[b] - w[a]) / np.linalg.norm(w[b] - w[a])
e2 = (w[c] - w[a]) - ((w[c] - w[a]) @ e1) * e1
e2 /= np.linalg.norm(e2)
origin = (w[a] + w[b] + w[c]) / 3
plane = np.stack([(x - origin) @ e1, (x - origin) @ e2], 1)
keep = np.flatnonzero(np.isin(r["labels"], [a, b, c]))
rows = list(csv.DictReader(open(sys.argv[2], encoding="utf-8", newline="")))
told = np.array([[float(row["u"]), float(row["v"])] for row in rows])
extent = np.ptp(plane[keep], 0).max()
assert np.abs(told - plane[keep]).max() <= 1e-5 * extent, np.abs(told - plane[keep]).max() / extent
assert [row["label"] for row in rows] == [str(r["classes"][label]) for label in r["labels"][keep]]
assert [row["predicted"] for row in rows] == [str(r["classes"][label]) for label in z.argmax(1)[keep]]
assert [int(row["image"]) for row in rows] == r["image"][keep].tolist()
assert [row["split"] for row in rows] == [["train", "validation"][each] for each in r["split"][keep]]
p = np.exp(z - z.max(1, keepdims=True))
confidence = (p / p.sum(1, keepdims=True)).max(1)[keep]
assert np.abs(confidence - [float(row["confidence"]) for row in rows]).max() < 1e-12
