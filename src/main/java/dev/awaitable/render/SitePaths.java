package dev.awaitable.render;

import dev.awaitable.model.Slug;
import java.time.YearMonth;

/**
 * Where everything is kept, as paths from the site's root. Pages are named in full ({@code
 * libraries/aiohttp/index.html}) so that links work from a file system as well as from a server;
 * {@link #address} gives the short form for the outside.
 */
final class SitePaths {

  static final String HOME = "index.html";
  static final String RESOURCES = "learn/index.html";
  static final String GUIDE = "learn/asyncio-threads-or-processes/index.html";
  static final String JUDGING = "how-we-judge/index.html";
  static final String INSTEAD_OF = "instead-of/index.html";
  static final String CHECK = "check/index.html";
  static final String COMPARE = "compare/index.html";
  static final String FOR = "for/index.html";
  static final String GRAVEYARD = "graveyard/index.html";
  static final String CATEGORIES = "categories/index.html";
  static final String A_TO_Z = "a-z/index.html";
  static final String ABOUT = "about/index.html";
  static final String NOT_FOUND = "404.html";
  static final String SITEMAP = "sitemap.xml";
  static final String ROBOTS = "robots.txt";
  static final String FEED = "feed.xml";
  static final String JSON_FEED = "feed.json";
  static final String CHANGES = "changes/index.html";
  static final String OPEN_SEARCH = "opensearch.xml";
  static final String MANIFEST = "manifest.webmanifest";
  static final String LLMS = "llms.txt";
  static final String SEARCH_INDEX = "search-index.js";
  static final String AUDIT_TABLE = "audit-table.js";
  static final String COMPARE_TABLE = "compare-table.js";
  static final String API_FOLDER = "api/v1/";
  static final String API = "api/v1/catalog.json";
  static final String API_CHANGES = "api/v1/changes.json";
  static final String API_CSV = "api/v1/catalog.csv";

  private SitePaths() {}

  static String library(Slug id) {
    return "libraries/" + id + "/index.html";
  }

  static String category(Slug id) {
    return "categories/" + id + "/index.html";
  }

  static String insteadOf(Slug blockingName) {
    return "instead-of/" + blockingName + "/index.html";
  }

  static String forSystem(Slug system) {
    return "for/" + system + "/index.html";
  }

  static String changesOf(YearMonth month) {
    return "changes/" + month + "/index.html";
  }

  static String badge(Slug id) {
    return "badges/" + id + ".svg";
  }

  static String apiLibrary(Slug id) {
    return "api/v1/libraries/" + id + ".json";
  }

  /** The page of a list that follows others: the first is the list's own. */
  static String page(String path, int number) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return number == 1 ? path : folder + "page/" + number + "/index.html";
  }

  static String sitemap(int number) {
    return "sitemap-" + number + ".xml";
  }

  static String letter(String folder) {
    return "a-z/" + folder + "/index.html";
  }

  /** The path as published: {@code libraries/aiohttp/} for {@code libraries/aiohttp/index.html}. */
  static String address(String path) {
    return path.endsWith("index.html")
        ? path.substring(0, path.length() - "index.html".length())
        : path;
  }

  /** The way from a page up to the site's root: empty at the root, else {@code ../} per folder. */
  static String rootFrom(String path) {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }
}
