"""The client: where the cluster is, how long we wait, and what we show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from search.backends.elasticsearch.dsl import Elasticsearch


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where the cluster is (addresses parted by commas) and how we are let in. Times in seconds."""

    urls: str
    alias: str = "onward"
    api_key: str = ""
    ca_certs: str = ""
    shards: int = 1
    replicas: int = 0
    timeout: float = 0.8
    bulk_timeout: float = 30.0

    @property
    def hurried_timeout(self) -> float:
        """Return how long feeding may take while somebody waits for it."""
        return max(2.0, self.timeout)

    def client(self) -> Elasticsearch:
        """Return a client for visitors' searches: where a node is gone the next is asked; silence is not waited out."""
        return self._client(self.timeout)

    def bulk_client(self) -> Elasticsearch:
        """Return a client for feeding and rebuilding, which may take its time."""
        return self._client(self.bulk_timeout, least_retries=1)

    def _client(self, timeout: float, least_retries: int = 0) -> Elasticsearch:
        hosts = self._hosts()
        retries = max(least_retries, len(hosts) - 1)
        return Elasticsearch(hosts, request_timeout=timeout, max_retries=retries, **self._credentials())

    def _hosts(self) -> list[str]:
        return [url.strip() for url in self.urls.split(",") if url.strip()]

    def _credentials(self) -> dict[str, Any]:
        given = {"api_key": self.api_key, "ca_certs": self.ca_certs}
        return {name: value for name, value in given.items() if value}
