"""Writes small TorchScript modules, and what Python itself makes of the same images.

Run with PyTorch (Debian's python3-torch is enough):  python3 make_modules.py FOLDER
"""
import sys
import zipfile
from pathlib import Path

import numpy as np
import torch
from torch import nn

SIDE, CLASSES, WIDTH = 8, 4, 5
MEAN, STD = (0.5, 0.25, 0.75), (0.25, 0.5, 0.2)


class Net(nn.Module):
    """A convolution with batch norm, a hidden layer, and a head; what it returns is chosen."""

    def __init__(self, bias=True):
        super().__init__()
        self.conv = nn.Conv2d(3, 4, 3, padding=1)
        self.norm = nn.BatchNorm2d(4)
        self.hidden = nn.Linear(16, WIDTH)
        self.fc = nn.Linear(WIDTH, CLASSES, bias=bias)

    def features(self, x):
        x = torch.relu(self.norm(self.conv(x)))
        x = nn.functional.adaptive_avg_pool2d(x, (2, 2)).flatten(1)
        return torch.relu(self.hidden(x))


class Both(Net):
    def forward(self, x):
        h = self.features(x)
        return self.fc(h), h


class Swapped(Net):
    def forward(self, x):
        h = self.features(x)
        return h, self.fc(h)


class LogitsAlone(Net):
    def forward(self, x):
        return self.fc(self.features(x))


class Unrelated(Net):
    """Its second output is not what the head is applied to."""

    def forward(self, x):
        h = self.features(x)
        return self.fc(h), 2 * h + 1


class Two(Net):
    """A second parameter of the head's shape."""

    def __init__(self):
        super().__init__()
        self.auxiliary = nn.Linear(WIDTH, CLASSES)

    def forward(self, x):
        return self.fc(self.features(x))


class Named(Net):
    def forward(self, x):
        h = self.features(x)
        return {"logits": self.fc(h), "activations": h}


class Endless(Net):
    """Never comes to an end."""

    def forward(self, x):
        n = 0
        while n < 10:
            n = n - 1
        return self.fc(self.features(x))


class Writer(Net):
    """Writes a file where it works, whoever looks with it, and says something on standard output."""

    def forward(self, x):
        torch.save(x, "written-by-a-model")
        print("hello")
        h = self.features(x)
        return self.fc(h), h


class Narrow(Net):
    """Its head lies in another floating-point type than what it is applied to."""

    def forward(self, x):
        h = self.features(x)
        return nn.functional.linear(h, self.fc.weight.float(), self.fc.bias.float()), h


class Wide(Net):
    def forward(self, x):
        h = self.features(x.double())
        return self.fc(h), h


class LogProbabilities(Net):
    def forward(self, x):
        h = self.features(x)
        return torch.log_softmax(self.fc(h), 1), h


class Probabilities(Net):
    def forward(self, x):
        return torch.softmax(self.fc(self.features(x)), 1)


class Twice(Net):
    def forward(self, x):
        h = self.features(x)
        return self.fc(h), h, h.clone()


class Maps(Net):
    """Its activations are maps of one pixel."""

    def forward(self, x):
        h = self.features(x)
        return self.fc(h), h.unsqueeze(2).unsqueeze(3)


class Convolved(Net):
    """Its head is a convolution of one pixel."""

    def __init__(self):
        super().__init__()
        self.cls = nn.Conv2d(WIDTH, CLASSES, 1)

    def forward(self, x):
        h = self.features(x).unsqueeze(2).unsqueeze(3)
        return self.cls(h).flatten(1), h.flatten(1)


class Fixed(Net):
    """Takes twelve images at a time and no other number."""

    def forward(self, x):
        h = self.features(x.reshape(12, 3, SIDE, SIDE))
        return self.fc(h), h


def narrowed(model, kind):
    module = same(Narrow(), model)
    module.fc.to(kind)
    return module


def convolved(model):
    module = same(Convolved(), model)
    with torch.no_grad():
        module.cls.weight.copy_(model.fc.weight[:, :, None, None])
        module.cls.bias.copy_(model.fc.bias)
    del module.fc
    return module


def images(count):
    """Pixels by a formula that the test repeats: byte i is (37 i + 11 (i / 97)) mod 256, images one after the other, channels last."""
    i = np.arange(count * SIDE * SIDE * 3, dtype=np.int64)
    return ((37 * i + 11 * (i // 97)) % 256).astype(np.uint8).reshape(count, SIDE, SIDE, 3)


def prepared(pixels):
    x = pixels.astype(np.float32) / 255
    x = (x - np.array(MEAN, np.float32)) / np.array(STD, np.float32)
    return torch.from_numpy(np.ascontiguousarray(x.transpose(0, 3, 1, 2)))


def same(module, model):
    """Gives a module the weights of another as far as it has them."""
    module.load_state_dict(model.state_dict(), strict=False)
    return module.eval()


def slim(source, target):
    """The archive without its debugging tables, which nothing needs, and without the time of day."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for entry in old.infolist():
            if not entry.filename.endswith(".debug_pkl"):
                new.writestr(zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0)), old.read(entry))


def main(folder):
    folder = Path(folder)
    torch.manual_seed(1)
    model = Both()
    with torch.no_grad():
        model.norm.running_mean.uniform_(-0.5, 0.5)
        model.norm.running_var.uniform_(0.5, 2)
        model.hidden.weight.mul_(3)
        model.fc.weight.mul_(4)
    model.eval()
    x = prepared(images(12))
    for name, module in {
        "both": same(Both(), model),
        "swapped": same(Swapped(), model),
        "logits": same(LogitsAlone(), model),
        "unrelated": same(Unrelated(), model),
        "two": same(Two(), model),
        "named": same(Named(), model),
        "no-bias": same(Both(bias=False), model),
        "endless": same(Endless(), model),
        "writer": same(Writer(), model),
        "half-head": narrowed(model, torch.float16),
        "bfloat16-head": narrowed(model, torch.bfloat16),
        "double": same(Wide(), model).double(),
        "log-softmax": same(LogProbabilities(), model),
        "softmax": same(Probabilities(), model),
        "twice": same(Twice(), model),
        "maps": same(Maps(), model),
        "convolved": convolved(model),
        "fixed": same(Fixed(), model),
        "half": same(Both(), model).half(),
        "bfloat16": same(Both(), model).bfloat16(),
    }.items():
        whole = folder / "whole.pt"
        traced = name in ("named", "fixed")
        made = torch.jit.trace(module, x, strict=False) if traced else torch.jit.script(module)
        made.save(str(whole))
        slim(whole, folder / f"{name}.pt")
        whole.unlink()
    torch.save(model.state_dict(), folder / "state-dict.pt")
    with torch.no_grad():
        logits, activations = model(x)
        bare, _ = same(Both(bias=False), model)(x)
    np.savez(folder / "python.npz", logits=logits.numpy(), activations=activations.numpy(), bare=bare.numpy(),
             weights=model.fc.weight.detach().numpy(), bias=model.fc.bias.detach().numpy(),
             labels=(np.arange(12) % CLASSES).astype(np.int32))


if __name__ == "__main__":
    main(sys.argv[1])
