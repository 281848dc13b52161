"""How the site reaches a cluster that is more than one open node: TLS, an API key, several addresses, copies."""

from __future__ import annotations

import os
import shutil
import ssl
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from search.backends.elasticsearch import Cluster, ElasticsearchEngine
from search.backends.elasticsearch.dsl import Elasticsearch
from search.engine import get_engine
from search.query import SearchQuery
from tests.search.conftest import write
from tests.search.elastic import use
from tests.search.faults import FaultProxy, proxy_to
from tests.search.samples import NOW, entry

pytestmark = [pytest.mark.usefixtures("empty_log"), pytest.mark.elasticsearch]

KEY = "b25seS1mb3ItdGVzdHM="
NEW = "req -newkey rsa:2048 -nodes"
NOBODY = "http://127.0.0.1:9"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a certificate authority, what it signed for localhost, and another authority."""
    if not shutil.which("openssl"):
        pytest.skip("no openssl to make certificates with")
    folder = tmp_path_factory.mktemp("tls")
    for name in ("ca", "other"):
        _openssl(
            folder, f"req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN={name} -keyout {name}.key -out {name}.pem"
        )
    _openssl(folder, f"{NEW} -subj /CN=localhost -keyout node.key -out node.csr")
    (folder / "names").write_text("subjectAltName=DNS:localhost")
    _openssl(
        folder, "x509 -req -in node.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out node.pem"
    )
    return folder


@pytest.fixture
def served(authority: Path, cluster: Cluster, settings: Settings) -> FaultProxy:
    """Yield the cluster as it looks behind TLS, its index at the log, and the site sent there with an API key."""
    write([entry("group:1"), entry("group:2")])
    ElasticsearchEngine(cluster).catch_up()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(authority / "node.pem", authority / "node.key")
    with proxy_to(os.environ["ELASTICSEARCH_TEST_URL"], tls) as proxy:
        use(settings, replace(cluster, urls=proxy.url))
        settings.ELASTICSEARCH_API_KEY = KEY
        yield proxy


def asked() -> tuple[int, bool]:
    results = get_engine().search([SearchQuery(now=NOW)])[0]
    return results.total, results.degraded


def test_over_tls_the_right_authority_is_believed_and_the_key_is_shown(
    served: FaultProxy, settings: Settings, authority: Path
) -> None:
    settings.ELASTICSEARCH_CA_CERTS = str(authority / "ca.pem")

    assert asked() == (2, False)
    assert f"Authorization: ApiKey {KEY}".lower() in served.heads[-1].lower()


@pytest.mark.parametrize("given", ["other.pem", ""])
def test_over_tls_another_authority_is_not_believed_and_nothing_is_sent(
    served: FaultProxy, settings: Settings, authority: Path, given: str
) -> None:
    settings.ELASTICSEARCH_CA_CERTS = str(authority / given) if given else ""

    assert asked() == (2, True)
    assert served.requests == 0


def test_an_authority_that_cannot_be_read_leaves_the_site_serving(served: FaultProxy, settings: Settings) -> None:
    settings.ELASTICSEARCH_CA_CERTS = "/nothing/here.pem"

    assert asked() == (2, True)


def test_of_several_addresses_those_that_are_gone_are_passed_over(cluster: Cluster, settings: Settings) -> None:
    write([entry("group:1")])
    ElasticsearchEngine(cluster).catch_up()
    use(settings, replace(cluster, urls=f"{NOBODY}, {cluster.urls}, {NOBODY}/again"))

    assert [asked() for _time in range(8)] == [(1, False)] * 8


def test_shards_and_replicas_are_as_set(cluster: Cluster, client: Elasticsearch) -> None:
    write([entry("group:1")])
    ElasticsearchEngine(replace(cluster, shards=2, replicas=1)).rebuild()

    (found,) = client.indices.get_settings(index=cluster.alias).body.values()
    made = found["settings"]["index"]
    assert (made["number_of_shards"], made["number_of_replicas"]) == ("2", "1")


def _openssl(folder: Path, command: str) -> None:
    subprocess.run(["openssl", *command.split()], cwd=folder, check=True, capture_output=True)
