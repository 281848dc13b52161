"""What the measured are called in the table and the report, in the order they are shown."""

PAGE = "page, Elasticsearch"
RAW = "(a) same body, raw to Elasticsearch"
BARE = "(b) bare view, same template and context"
PAGE_EMBEDDED = "page, embedded engine"
ENGINE = "engine alone, Elasticsearch"
ENGINE_EMBEDDED = "engine alone, embedded"
WAGTAIL = {"elasticsearch": "(c) Wagtail's search, Elasticsearch", "default": "(c) Wagtail's search, database"}

ORDER = (PAGE, RAW, BARE, PAGE_EMBEDDED, ENGINE, ENGINE_EMBEDDED, *WAGTAIL.values())
