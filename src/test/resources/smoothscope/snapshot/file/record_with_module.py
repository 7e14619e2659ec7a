"""Records a small network by smoothscope.py, and saves the same as plain arrays.

    python3 record_with_module.py FOLDER_OF_THE_MODULE FOLDER
"""
import sys

import numpy as np
import torch

sys.path.insert(0, sys.argv[1])
import smoothscope  # noqa: E402

folder = sys.argv[2]
torch.manual_seed(1)
net = torch.nn.Sequential(torch.nn.Linear(12, 7), torch.nn.BatchNorm1d(7), torch.nn.ReLU(), torch.nn.Dropout(0.5), torch.nn.Linear(7, 4))
net(torch.randn(64, 12))
parts = {name: (torch.randn(size, 12), torch.arange(size) % 4) for name, size in (("train", 22), ("validation", 14))}
loaders = {name: [(x[i : i + 5], y[i : i + 5]) for i in range(0, len(x), 5)] for name, (x, y) in parts.items()}
net.train()
smoothscope.record(net, loaders, alpha=0.1, out=folder + "/module.npz", classes=["a", "b", "c", "d"], half=False)
assert net.training, "the network is left as it was"
smoothscope.record(net, loaders, out=folder + "/unsaid.npz", half=False)
net.eval()
with torch.no_grad():
    h = torch.cat([net[:-1](x) for x, _ in parts.values()])
head = net[-1]
np.savez(
    folder + "/arrays.npz",
    activations=h.numpy(),
    weights=head.weight.detach().numpy(),
    bias=head.bias.detach().numpy(),
    labels=torch.cat([y for _, y in parts.values()]).numpy(),
    split=np.array([0] * 22 + [1] * 14),
    classes=np.array(["a", "b", "c", "d"]),
    alpha=0.1,
)
for wrong in ({"test": []}, None):
    try:
        smoothscope.record(net, wrong if wrong is not None else loaders, head=None if wrong else "1x", out=folder + "/no.npz")
    except ValueError:
        continue
    raise SystemExit("a wrong call was taken")
