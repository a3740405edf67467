package dev.awaitable.check;

import dev.awaitable.model.Api;
import dev.awaitable.model.EventLoop;
import dev.awaitable.model.Io;
import dev.awaitable.model.ResourceKind;

/** Every mapping of the catalog file and its keys: what the reader knows, as data. */
final class Shapes {

  static final Shape CATALOG =
      Shape.of("catalog")
          .needs("title", "Awaitable")
          .needs("tagline", "Python async libraries, checked every week")
          .allows("site", "https://awaitable.example.org/")
          .allows("repository", "https://github.com/owner/name")
          .needs("policy", "")
          .needs("vocabulary", "")
          .allows("systems", "")
          .needs("categories", "")
          .allows("blocking", "")
          .allows("resources", "")
          .allows("removed", "")
          .allows("declined", "");

  static final Shape POLICY =
      Shape.of("policy")
          .needs("quiet_after_months", "12")
          .needs("stale_after_months", "24")
          .needs("observation_valid_days", "60")
          .needs("data_old_after_days", "45")
          .allows("votes_needed", "3")
          .allows("discover_min_stars", "100")
          .allows("discover_max_months", "12");

  static final Shape VOCABULARY =
      Shape.of("vocabulary")
          .needs("api", "")
          .needs("runs_on", "")
          .needs("io", "")
          .needs("resource_kinds", "");

  static final Shape API_WORDS = Shape.explaining("list of api words", Api.class);
  static final Shape LOOP_WORDS = Shape.explaining("list of runs_on words", EventLoop.class);
  static final Shape IO_WORDS = Shape.explaining("list of io words", Io.class);
  static final Shape KIND_WORDS = Shape.explaining("list of resource kinds", ResourceKind.class);

  static final Shape SYSTEM =
      Shape.of("system")
          .needs("name", "Redis")
          .needs("kind", "key-value store")
          .needs("description", "One sentence on what it is and how one speaks to it.")
          .allows("aliases", "[Valkey]");

  static final Shape CATEGORY =
      Shape.of("category")
          .needs("id", "http-clients")
          .needs("name", "HTTP clients")
          .needs("description", "One sentence on what is found here and how the choices differ.")
          .needs("libraries", "");

  static final Shape LIBRARY =
      Shape.of("library")
          .needs("id", "aiohttp")
          .allows("formerly", "[old-id]")
          .needs("name", "aiohttp")
          .needs("description", "One sentence on what it is for and what sets it apart.")
          .allows("repo", "https://github.com/owner/name")
          .allows("homepage", "https://www.example.org")
          .allows("docs", "https://docs.example.org")
          .allows("package", "aiohttp")
          .allows("connects_to", "[Redis]")
          .allows("replaces", "[requests]")
          .allows("api", "async-only")
          .allows("runs_on", "[asyncio]")
          .allows("io", "native")
          .allows("io_part", "sockets are native, files go through worker threads")
          .allows("also_in", "[caches]")
          .allows("superseded_by", "aiohttp")
          .allows("fork_of", "aiohttp")
          .allows("extends", "[aiohttp]")
          .needs("added", "2026-11-20")
          .allows("note", "What a chooser must know.")
          .allows("status", "");

  static final Shape STATUS =
      Shape.of("status")
          .needs("is", "finished")
          .needs("because", "why, in one sentence")
          .needs("by", "project README")
          .needs("review_by", "2027-11-20");

  static final Shape BLOCKING =
      Shape.of("blocking name")
          .needs("name", "requests")
          .needs("kind", "pypi")
          .allows("aliases", "[psycopg2-binary]")
          .allows("prefer", "[aiohttp]")
          .allows("async_since", "4.2.0")
          .allows("async_api", "redis.asyncio")
          .allows("async_evidence", "tag v4.2.0, redis/asyncio/client.py")
          .allows("note", "What a reader must know about the change.");

  static final Shape RESOURCE =
      Shape.of("resource")
          .needs("title", "Its own title")
          .needs("kind", "talk")
          .allows("author", "Who made it")
          .allows("year", "2019")
          .needs("description", "One sentence on what one learns, and for whom.")
          .needs("links", "");

  static final Shape LINK =
      Shape.of("link").needs("label", "Video").needs("url", "https://www.example.org/talk");

  static final Shape REMOVED =
      Shape.of("removed entry")
          .needs("id", "aiohttp")
          .needs("name", "aiohttp")
          .allows("repo", "https://github.com/owner/name")
          .allows("package", "aiohttp")
          .needs("on", "2026-11-20")
          .needs("because", "why, in one sentence")
          .allows("instead", "[httpx]");

  static final Shape DECLINED =
      Shape.of("declined entry")
          .needs("name", "aiohttp")
          .allows("repo", "https://github.com/owner/name")
          .allows("package", "aiohttp")
          .needs("on", "2026-11-20")
          .needs("because", "why, in one sentence")
          .allows("instead", "[httpx]");

  private Shapes() {}
}
