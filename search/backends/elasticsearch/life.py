"""The life of the index: made under a name of its own, filled, counted, swapped in, and the old one removed."""

from __future__ import annotations

import re
import secrets
from datetime import UTC, datetime
from typing import Any

from search import log
from search.backends.elasticsearch.answers import IndexState, state_of
from search.backends.elasticsearch.connection import Cluster
from search.backends.elasticsearch.documents import document_of, stored
from search.backends.elasticsearch.dsl import Elasticsearch, NotFoundError, Q, Search
from search.backends.elasticsearch.mapping import SCHEMA_NAME, STATE_ID, EntryDocument
from search.backends.elasticsearch.writing import Writer
from search.failures import EngineFailedError, RebuildRefusedError
from search.models import Entry
from search.protocol import Progress

_COUNTS = 5
_SAMPLE = 100
_STAMP = r"-\d{14}-[0-9a-f]{6}"


def life_of(epoch: str) -> str:
    """Return the name of one life of the log under this schema."""
    return f"{SCHEMA_NAME}/{epoch}"


class IndexLife:
    """What feeds, rebuilds and inspects the index behind the alias. Raises EngineFailedError and the client's own.

    Somebody waits for a hurried one: it feeds what a moment allows, tries nothing twice, and makes no index anew.
    """

    def __init__(self, cluster: Cluster, client: Elasticsearch, *, hurried: bool = False) -> None:
        self._cluster = cluster
        self._client = client.options(request_timeout=cluster.hurried_timeout) if hurried else client
        self._alias = cluster.alias
        self._hurried = hurried

    def current(self) -> list[str]:
        """Return the names of the indices behind the alias: one, or none yet."""
        try:
            return sorted(self._client.indices.get_alias(name=self._alias))
        except NotFoundError:
            return []

    def state(self) -> IndexState | None:
        """Return how far the index behind the alias has come, or None without one.

        Asked with a visitor's patience: where work is done at once, a silent cluster must not hold up who saves.
        """
        impatient = self._client.options(request_timeout=self._cluster.timeout)
        try:
            return state_of(impatient.get(index=self._alias, id=STATE_ID)["_source"])
        except NotFoundError:
            return None

    def feed(self, progress: Progress | None = None) -> None:
        """Send what is new since the index's own state; an index of another life is made anew."""
        epoch, newest = log.position()
        state = self.state()
        if state is None or state.life != life_of(epoch) or state.version > log.position()[1]:
            self._rebuild_unhurried(progress)
        elif state.version < newest:
            writer = self._writer(state)
            version = writer.send_after(state.version, progress=progress)
            writer.write_state(state.life, version if writer.was_stopped else max(newest, version))

    def rebuild(self, progress: Progress | None = None) -> str:
        """Fill a new index and swap it in when it holds what the log holds; return its name.

        Raises RebuildRefusedError, and leaves the old index in its place, when it does not.
        """
        self.sweep()
        index = self._create()
        try:
            self._fill(_new(index), progress)
        except BaseException:
            self._client.options(ignore_status=404).indices.delete(index=index)
            raise
        self._swap(index)
        self.sweep()
        # What was committed while the last count ran is younger than the state, and fed from there.
        self.feed()
        return index

    def sweep(self) -> list[str]:
        """Delete indices of ours that are not behind the alias, such as a killed rebuild leaves; return their names.

        A rebuild that runs elsewhere loses its index by this and fails: the last one to begin wins.
        """
        found = self._client.indices.get(index=f"{self._alias}-*", features="aliases")
        ours = re.compile(re.escape(self._alias) + _STAMP)
        orphans = sorted(
            name for name, about in found.items() if ours.fullmatch(name) and self._alias not in about["aliases"]
        )
        for name in orphans:
            self._client.options(ignore_status=404).indices.delete(index=name)
        return orphans

    def repair(self, keys: list[str]) -> None:
        """Bring the documents of some keys to what the table holds; keys it does not know are deleted."""
        state = self.state()
        if state is None:
            return self.feed()
        rows = log.rows_of(keys)
        for key in set(keys) - rows.keys():
            self._client.options(ignore_status=404).delete(index=self._alias, id=key)
        writer = self._writer(state)
        writer.send(rows.values())
        writer.write_state(state.life, state.version)
        if any(row.version == rows[key].version for key, row in log.rows_of(writer.refused).items()):
            # Somebody else wrote to the index, with versions that are not the log's.
            self._rebuild_unhurried()

    def versions(self) -> dict[str, int]:
        """Return every living key in the index with its version."""
        self._client.indices.refresh(index=self._alias)
        search = Search(using=self._client, index=self._alias).source(["version"])
        living = search.filter("term", is_tombstone=False).params(size=5000)
        return {hit.meta.id: hit.version for hit in living.scan()}

    def _rebuild_unhurried(self, progress: Progress | None = None) -> None:
        if self._hurried:
            raise EngineFailedError("the index must be made anew, by a worker or by rebuild_search")
        self.rebuild(progress)

    def _writer(self, state: IndexState) -> Writer:
        seconds = self._cluster.hurried_timeout if self._hurried else None
        return Writer(self._client, self._alias, state.set_aside, seconds=seconds)

    def _create(self) -> str:
        name = f"{self._alias}-{datetime.now(UTC):%Y%m%d%H%M%S}-{secrets.token_hex(3)}"
        shape = EntryDocument._index.clone(name=name, using=self._client)
        shape.settings(number_of_shards=self._cluster.shards, number_of_replicas=self._cluster.replicas)
        shape.settings(refresh_interval="-1")
        shape.aliases(**{_new(name): {}})
        shape.create()
        return name

    def _fill(self, index: str, progress: Progress | None) -> None:
        epoch, newest = log.position()
        writer = Writer(self._client, index)
        # Tombstones are needed from here on only: what was dead before this never gets into the new index.
        version = writer.send_after(0, with_tombstones=False, progress=progress)
        for _count in range(_COUNTS):
            version = writer.send_after(min(version, newest))
            writer.write_state(life_of(epoch), max(version, newest))
            held, expected = self._count(index, version), _living(version) - len(writer.set_aside)
            if held == expected:
                return self._compare_sample(index, version, writer.set_aside)
            newest = version
        raise RebuildRefusedError(f"the new index holds {held} of {expected} entries")

    def _count(self, index: str, version: int) -> int:
        living = Q("term", is_tombstone=False) & Q("range", version={"lte": version})
        response: Any = self._client.count(index=index, query=living.to_dict())
        if response["_shards"]["failed"]:
            raise EngineFailedError("a partial count")
        return int(response["count"])

    def _compare_sample(self, index: str, version: int, set_aside: dict[str, str]) -> None:
        rows = [row for row in log.living_sample(version, _SAMPLE) if row.key not in set_aside]
        if not rows:
            return
        response: Any = self._client.mget(index=index, ids=[row.key for row in rows])
        held = {found["_id"]: found.get("_source") for found in response["docs"]}
        wrong = sum(held[row.key] != stored(document_of(row.value(), row.version)) for row in rows)
        if wrong:
            raise RebuildRefusedError(f"{wrong} of {len(rows)} sampled entries are not in the new index as in the log")

    def _swap(self, index: str) -> None:
        self._client.indices.put_settings(index=index, settings={"refresh_interval": "1s"})
        actions: list[dict[str, Any]] = [
            *({"remove": {"index": old, "alias": self._alias}} for old in self.current()),
            {"remove": {"index": index, "alias": _new(index)}},
            {"add": {"index": index, "alias": self._alias}},
        ]
        self._client.indices.update_aliases(actions=actions)


def _new(index: str) -> str:
    # Written to by an alias that must exist: a write to the bare name of an index that was swept would create
    # it anew, without its mapping.
    return f"{index}.new"


def _living(version: int) -> int:
    return Entry.objects.filter(version__lte=version, document__isnull=False).count()
