"""Where each node of a development cluster listens, and the files it is started with."""

import os
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = Path(os.environ.get("ELASTICSEARCH_HOME") or ROOT / "var" / "elasticsearch")
PORT = os.environ.get("ELASTICSEARCH_PORT") or "9200"
NODES = os.environ.get("NODES") or "1"
CONFIG = """
cluster.name: onward-development-{first}
node.name: node-{number}
path.data: {folder}/data
path.logs: {folder}/logs
http.port: {port}
transport.port: {transport}
network.host: 127.0.0.1
xpack.security.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
"""
ALONE = "discovery.type: single-node\n"
TOGETHER = """discovery.seed_hosts: [{hosts}]
cluster.initial_master_nodes: [{names}]
"""


def urls():
    """Return where each node answers."""
    return [f"http://127.0.0.1:{http_port(number)}" for number in range(int(NODES))]


def http_port(number):
    """Return the port on which a node answers us."""
    return int(PORT) + number


def transport_port(number):
    """Return the port on which nodes speak to each other."""
    return int(PORT) + 100 + number


def write_configuration(folder, number):
    """Copy the distribution's configuration and put our own on top."""
    shutil.copytree(HOME / "config", folder / "config")
    for name in ("data", "logs", "tmp"):
        (folder / name).mkdir()
    ports = {"first": PORT, "port": http_port(number), "transport": transport_port(number)}
    settings = CONFIG.format(folder=folder, number=number, **ports) + discovery()
    (folder / "config" / "elasticsearch.yml").write_text(settings)
    options = folder / "config" / "jvm.options"
    # The garbage collector's log would be written into the distribution, which is read-only for the node.
    lines = [line for line in options.read_text().splitlines() if "-Xlog:gc" not in line]
    options.write_text("\n".join(lines) + "\n")


def discovery():
    """Return the lines by which nodes find each other."""
    if NODES == "1":
        return ALONE
    numbers = range(int(NODES))
    hosts = ", ".join(f'"127.0.0.1:{transport_port(number)}"' for number in numbers)
    return TOGETHER.format(hosts=hosts, names=", ".join(f"node-{number}" for number in numbers))
