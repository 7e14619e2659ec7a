"""Records a trained network for Smoothscope: what its last layer makes of your images, as one .npz file.

    import smoothscope
    smoothscope.record(model, {"train": train_loader, "validation": test_loader}, alpha=0.1, out="a01.npz", classes=names)

One file, to be copied beside your code. It needs NumPy and the framework that the network is of:

* PyTorch: ``record(model, loaders)``. Loaders give (images, labels). The last ``torch.nn.Linear`` is the head, or name it: ``head="fc"``.
* Keras:   ``record_keras(model, arrays)``. Arrays are (images, labels). The model ends in a Dense layer, with or without a softmax.
* JAX, and anything else: ``record_arrays(activations, weights, bias, labels, split=...)``, weights [K, D], as NumPy arrays.

The file opens as a recording: logits in half precision, the templates' inner products, the length of each activation, labels, splits, the
class means' inner products. Activations are not kept, so a file is small whatever the layer's width; what is measured on the activations
themselves (neural collapse, class separation) is then not known. Save the arrays with numpy.savez where you want it: src/site/recordings.md
names them.

``alpha`` is the smoothing that the network was trained with, 0 for none; left out, it is recorded as not known.
"""
import io
import json
import zipfile

import numpy as np

__all__ = ["record", "record_keras", "record_arrays"]

_SPLITS = {"train": 0, "validation": 1}
_LARGEST_HALF = 65504.0


class _Probe:
    """Gathers what is seen of a network, a batch at a time: logits, lengths, sums of the activations of each class."""

    def __init__(self, weights, bias):
        self.weights = np.asarray(weights, np.float64)
        if self.weights.ndim > 2:  # a 1x1 convolution
            self.weights = self.weights.reshape(self.weights.shape[0], -1)
        self.bias = np.zeros(len(self.weights)) if bias is None else np.asarray(bias, np.float64)
        classes, width = self.weights.shape
        self.logits, self.norms, self.labels, self.splits, self.images = [], [], [], [], []
        self.sums = np.zeros((2, classes, width + 1))
        self.counts = np.zeros((2, classes))
        self.seen = [0, 0]

    def add(self, activations, labels, split):
        x = np.asarray(activations, np.float64).reshape(len(activations), -1)
        y = np.asarray(labels).reshape(-1).astype(np.int64)
        classes, width = self.weights.shape
        if x.shape[1] != width:
            raise ValueError(f"the activations are {x.shape[1]} wide, the head takes {width}: name the last layer with head=")
        if not np.isfinite(x).all():
            raise ValueError("an activation is not finite")
        if len(y) != len(x) or y.min(initial=0) < 0 or y.max(initial=0) >= classes:
            raise ValueError(f"labels must be one class in 0 .. {classes - 1} for each image")
        extended = np.hstack([x, np.ones((len(x), 1))])
        self.logits.append((x @ self.weights.T + self.bias).astype(np.float32))
        self.norms.append((extended**2).sum(1).astype(np.float32))
        self.labels.append(y)
        self.splits.append(np.full(len(x), split, np.uint8))
        self.images.append(np.arange(self.seen[split], self.seen[split] + len(x)))
        self.seen[split] += len(x)
        np.add.at(self.sums[split], y, extended)
        np.add.at(self.counts[split], y, 1)

    def write(self, out, alpha, epoch, classes, network, dataset, half):
        if not self.logits:
            raise ValueError("there is no image to look at")
        templates = np.hstack([self.weights, self.bias[:, None]])
        logits = np.concatenate(self.logits)
        if half and np.abs(logits).max() > _LARGEST_HALF:
            raise ValueError("a logit is too large for half precision: give half=False")
        names = [f"class {k}" for k in range(len(templates))] if classes is None else [str(name) for name in classes]
        if len(names) != len(templates):
            raise ValueError(f"{len(names)} class names, but the head has {len(templates)} rows")
        arrays = {
            "logits": logits[None].astype(np.float16 if half else np.float32),
            "gram": (templates @ templates.T)[None],
            "norms": np.concatenate(self.norms)[None],
            "labels": np.concatenate(self.labels).astype(np.int32),
            "split": np.concatenate(self.splits),
            "image": np.concatenate(self.images).astype(np.int32),
            "alpha": np.array([0 if alpha is None else alpha], np.float64),
            "epoch": np.array([epoch], np.int32),
            "classes": np.array(names, dtype=str),
        }
        if alpha is None:
            arrays["supervision"] = np.array(["unknown"])
        means = self.sums / np.maximum(self.counts, 1)[..., None]
        grams = np.einsum("skd,sjd->skj", means, means)
        grams[self.counts.sum(1) == 0] = np.nan
        arrays["class_gram"] = grams[None]
        meta = {"network": network, "dataset": dataset, "observed": True, "source": "smoothscope.py"}
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, array in arrays.items():
                text = io.BytesIO()
                np.lib.format.write_array(text, np.ascontiguousarray(array), allow_pickle=False)
                archive.writestr(name + ".npy", text.getvalue())
            archive.writestr("meta.json", json.dumps({k: v for k, v in meta.items() if v is not None}))
        return out


def record(model, loaders, alpha=None, out="recording.npz", head=None, classes=None, epoch=0, device=None, half=True,
           network=None, dataset=None):
    """Looks with a PyTorch network, in eval mode and without gradients, and writes the recording.

    loaders: one loader of (images, labels), counted as validation, or a dict with "train" and "validation".
    head:    the name of the last layer in model.named_modules(); else the last torch.nn.Linear.
    """
    import torch

    layers = dict(model.named_modules())
    if head is None:
        linear = [name for name, layer in layers.items() if isinstance(layer, torch.nn.Linear)]
        if not linear:
            raise ValueError("the network has no torch.nn.Linear: name its last layer with head=")
        head = linear[-1]
    if head not in layers:
        raise ValueError(f"there is no layer {head!r}; known are: {', '.join(name for name in layers if name)}")
    layer = layers[head]
    bias = getattr(layer, "bias", None)
    probe = _Probe(layer.weight.detach().float().cpu().numpy(), None if bias is None else bias.detach().float().cpu().numpy())
    device = device or next(model.parameters()).device
    caught = []
    hook = layer.register_forward_pre_hook(lambda module, inputs: caught.append(inputs[0].detach()))
    was_training = model.training
    try:
        model.eval()
        with torch.no_grad():
            for split, loader in _parts(loaders):
                for batch in loader:
                    images, labels = batch[0], batch[1]
                    caught.clear()
                    model(images.to(device))
                    if len(caught) != 1:
                        raise ValueError(f"{head} is called {len(caught)} times for a batch: name the last layer with head=")
                    probe.add(caught[0].float().cpu().numpy(), labels.cpu().numpy(), split)
    finally:
        hook.remove()
        model.train(was_training)
    return probe.write(out, alpha, epoch, classes, network or type(model).__name__, dataset, half)


def record_keras(model, arrays, alpha=None, out="recording.npz", classes=None, epoch=0, batch=256, half=True, dataset=None):
    """Looks with a Keras model that ends in a Dense layer, and writes the recording.

    arrays: (images, labels), counted as validation, or a dict of these with "train" and "validation".
    """
    import keras

    dense = [layer for layer in model.layers if type(layer).__name__ == "Dense"]
    if not dense:
        raise ValueError("the model has no Dense layer: use record_arrays")
    kernel, *bias = dense[-1].get_weights()
    body = keras.Model(model.inputs, dense[-1].input)
    probe = _Probe(kernel.T, bias[0] if bias else None)
    for split, (images, labels) in _parts(arrays):
        for begin in range(0, len(images), batch):
            probe.add(body.predict(images[begin:begin + batch], verbose=0), labels[begin:begin + batch], split)
    return probe.write(out, alpha, epoch, classes, model.name, dataset, half)


def record_arrays(activations, weights, bias, labels, split=None, alpha=None, out="recording.npz", classes=None, epoch=0, half=True,
                  network=None, dataset=None):
    """Writes a recording of arrays: activations [N, D], weights [K, D], bias [K] or None, labels [N], split [N] (0 train, 1 validation)."""
    probe = _Probe(weights, bias)
    split = np.ones(len(labels), np.int64) if split is None else np.asarray(split)
    for number in (0, 1):
        rows = np.flatnonzero(split == number)
        if len(rows):
            probe.add(np.asarray(activations)[rows], np.asarray(labels).reshape(-1)[rows], number)
    return probe.write(out, alpha, epoch, classes, network, dataset, half)


def _parts(loaders):
    if not isinstance(loaders, dict):
        return [(_SPLITS["validation"], loaders)]
    unknown = set(loaders) - set(_SPLITS)
    if unknown:
        raise ValueError(f"parts are \"train\" and \"validation\", not {', '.join(sorted(map(str, unknown)))}")
    return [(_SPLITS[name], loaders[name]) for name in _SPLITS if name in loaders]
