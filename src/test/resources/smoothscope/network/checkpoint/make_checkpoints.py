"""Writes checkpoints of a ResNet-20 for CIFAR (option A), and what Python itself makes of some images.

Run with PyTorch (Debian's python3-torch is enough):  python3 make_checkpoints.py FOLDER [--large]

Its kernels are overlapping windows of one small storage, so that the files are small; --large writes plain kernels, in all float types.
"""
import sys
from collections import OrderedDict
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

IMAGES, SIDE = 4, 32
MEAN, STD = (0.5, 0.25, 0.75), (0.25, 0.5, 0.2)


class Block(nn.Module):
    def __init__(self, before, filters, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(before, filters, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(filters)
        self.conv2 = nn.Conv2d(filters, filters, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(filters)
        self.stride = stride

    def forward(self, x):
        past = x
        if self.stride == 2:
            zeros = x.shape[1] // 2
            past = F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, zeros, zeros))
        y = F.relu(self.bn1(self.conv1(x)))
        return F.relu(self.bn2(self.conv2(y)) + past)


class ResNet(nn.Module):
    def __init__(self, blocks):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 16, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        before = 16
        for stage, filters in enumerate((16, 32, 64), start=1):
            layer = nn.Sequential()
            for block in range(blocks):
                layer.append(Block(before, filters, 2 if stage > 1 and block == 0 else 1))
                before = filters
            setattr(self, f"layer{stage}", layer)
        self.linear = nn.Linear(64, 10)

    def features(self, x):
        x = F.relu(self.bn1(self.conv1(x)))
        x = self.layer3(self.layer2(self.layer1(x)))
        return x.mean((2, 3))


def images():
    i = np.arange(IMAGES * SIDE * SIDE * 3)
    levels = ((37 * i + 11 * (i // 97)) % 256).reshape(IMAGES, SIDE, SIDE, 3) / 255
    pixels = (levels - np.array(MEAN)) / np.array(STD)
    return torch.tensor(pixels.transpose(0, 3, 1, 2), dtype=torch.float32)


def windows(model):
    """The model's state, its kernels as windows of one storage."""
    base = torch.randn(4093)
    state = OrderedDict()
    for name, value in model.state_dict().items():
        if value.dim() == 4:
            value = base.as_strided(value.shape, (29, 31, 5, 1))
        elif value.dim() == 2:
            value = base.as_strided(value.shape, (101, 17))
        state[name] = value
    return state


def main(folder, large):
    torch.manual_seed(1)
    model = ResNet(3)
    x = images()
    state = OrderedDict((k, v.clone()) for k, v in model.state_dict().items()) if large else windows(model)
    model.load_state_dict(state)
    for norm in model.modules():
        if isinstance(norm, nn.BatchNorm2d):
            norm.momentum = 1.0
    with torch.no_grad():
        model.train().features(x)
        model.eval()
        for name, value in model.state_dict().items():
            if "running" in name or "bias" in name:
                state[name] = value.clone()
        h = model.features(x)
        z = model.linear(h)
    np.savez(folder / "resnet20.npz", activations=h.numpy(), logits=z.numpy())
    whole = {"state_dict": OrderedDict(("module." + k, v) for k, v in state.items()), "best_prec1": 91.25, "epoch": 200}
    torch.save(whole, folder / "resnet20.th")
    torch.save(whole, folder / "resnet20-bare.th", _use_new_zipfile_serialization=False)
    if large:
        for kind in (torch.half, torch.bfloat16, torch.double):
            turned = {k: v.to(kind) if v.is_floating_point() else v for k, v in state.items()}
            torch.save(turned, folder / f"resnet20-{str(kind)[6:]}.pt")
        torch.save({k: v.float() for k, v in state.items()}, folder / "resnet20-averaged.pt")
        torch.save({k: v.half() for k, v in state.items()}, folder / "resnet20-halved.pt")
        optimiser = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
        model.train()
        model.linear(model.features(x)).sum().backward()
        optimiser.step()
        model.load_state_dict(state)
        torch.save({"model": model.state_dict(), "optimizer": optimiser.state_dict(), "np": np.float64(0.5),
                    "args": __import__("argparse").Namespace(lr=0.1)}, folder / "resnet20-run.pth.tar")
        torch.save(model.to(memory_format=torch.channels_last).state_dict(), folder / "resnet20-last.pt")
        torch.save(model, folder / "resnet20-object.pt")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--large" in sys.argv)
