"""What the scripts say about services that are not there."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.scripts.conftest import Ended

NEEDED = "Elasticsearch needs Maven and a JDK 17: on Debian, 'apt install maven openjdk-17-jdk-headless'.\n"


@pytest.fixture
def node(copy):
    """Return the copy with tools that could start a node."""
    copy.environment["ELASTICSEARCH_HOME"] = str(copy.folder / "var" / "elasticsearch")
    copy.environment["ELASTICSEARCH_PORT"] = "39211"
    copy.tool(copy.tools / "java", "exit 0")
    copy.tool(copy.tools / "mvn", "exit 1")
    return copy


def test_required_services_without_postgresql_fail_before_anything_runs(copy):
    copy.installed()
    copy.environment["REQUIRE_SERVICES"] = "1"
    sentence = "postgresql: POSTGRESQL_TEST_URL must be set when services are required.\n"
    assert copy.run("test.py") == Ended(1, "", sentence)
    assert copy.calls() == []


def test_without_postgresql_the_suite_runs_once_and_says_so(copy):
    copy.installed()
    ended = copy.run("test.py")
    assert (ended.code, ended.said.splitlines()[-1][:41]) == (0, "postgresql: POSTGRESQL_TEST_URL is not se")
    assert len([call for call in copy.calls() if "pytest" in call]) == 1


def test_with_postgresql_the_suite_runs_twice_without_the_browser_again(copy):
    copy.installed()
    copy.environment["POSTGRESQL_TEST_URL"] = "postgres://nobody@127.0.0.1:1/none"
    assert copy.run("test.py", "-x").code == 0
    runs = [call.partition("-q ")[2] for call in copy.calls() if "pytest" in call]
    assert runs == ["-x", "-x -m not browser"]


@pytest.mark.parametrize("missing", ["java", "mvn"])
def test_elasticsearch_without_its_tools_gets_a_sentence(node, missing):
    (node.tools / missing).unlink()
    assert node.run("elasticsearch.py") == Ended(1, "", NEEDED)


def test_an_unpacked_elasticsearch_still_needs_java(node):
    (node.folder / "var" / "elasticsearch" / "lib").mkdir(parents=True)
    (node.tools / "java").unlink()
    assert node.run("elasticsearch.py") == Ended(1, "", NEEDED)


def test_an_elasticsearch_that_cannot_be_fetched_gets_a_sentence(node):
    ended = node.run("elasticsearch.py")
    sentence = "Elasticsearch could not be fetched: look at the lines above, check the network, and try again.\n"
    assert (ended.code, ended.complained) == (1, sentence)


@pytest.mark.parametrize("port", ["abc", "0", "65500"])
def test_a_port_elasticsearch_cannot_use_gets_a_sentence(node, port):
    node.environment["ELASTICSEARCH_PORT"] = port
    assert node.run("elasticsearch.py") == Ended(1, "", "ELASTICSEARCH_PORT must be a number between 1 and 65435.\n")


@pytest.mark.parametrize("nodes", ["0", "10", "three"])
def test_a_number_of_nodes_that_cannot_be_gets_a_sentence(node, nodes):
    node.environment["NODES"] = nodes
    assert node.run("elasticsearch.py") == Ended(1, "", "NODES must be a number between 1 and 9.\n")


def test_several_nodes_need_several_ports(node, taken_port):
    node.environment.update(NODES="3", ELASTICSEARCH_PORT="65434")
    assert node.run("elasticsearch.py").complained == "ELASTICSEARCH_PORT must be a number between 1 and 65433.\n"
    port = taken_port - 2 if taken_port <= 65000 else taken_port - 102
    node.environment["ELASTICSEARCH_PORT"] = str(port)
    # Another program of the machine may hold one of the other ports, and is named then.
    wanted = {port + number + step for number in range(3) for step in (0, 100)}
    sentences = [f"Port {one} is taken: stop what uses it, or choose another ELASTICSEARCH_PORT.\n" for one in wanted]
    ended = node.run("elasticsearch.py")
    assert (ended.code, ended.complained in sentences) == (1, True)


def test_another_server_is_never_taken_for_the_node(node, taken_port):
    node.environment["ELASTICSEARCH_PORT"] = str(taken_port if taken_port <= 65435 else taken_port - 100)
    sentence = f"Port {taken_port} is taken: stop what uses it, or choose another ELASTICSEARCH_PORT.\n"
    assert node.run("elasticsearch.py") == Ended(1, "", sentence)


def test_a_python_that_is_only_a_shim_is_passed_over_quietly(copy):
    copy.tool(copy.tools / "python3.99", "echo 'python3.99: command not found' >&2; exit 127")
    copy.environment["HOME"] = str(copy.folder)
    tried = subprocess.run(
        [sys.executable, "-c", "import bare_machine; bare_machine.lock_works_on('3.99')"],
        cwd=copy.folder / "scripts",
        env=copy.environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (tried.stdout, tried.stderr) == (
        f"Python 3.99 is not on this machine: the lock was not tried under it.{os.linesep}",
        "",
    )
