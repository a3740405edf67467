package dev.awaitable.net;

import dev.awaitable.enrich.LinkNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Looks at the page of a successful answer for signs that it is not what it seems. Says little and
 * means it: a page is parked only when it says so in its title or has little else to say, or when
 * the way led to a firm that parks domains.
 */
final class PageReader {

  private static final Set<String> PARKING_SITES =
      Set.of(
          "afternic.com",
          "bodis.com",
          "dan.com",
          "domainmarket.com",
          "hugedomains.com",
          "parkingcrew.net",
          "parklogic.com",
          "sedo.com",
          "sedoparking.com",
          "undeveloped.com");

  private static final Pattern FOR_SALE =
      Pattern.compile(
          "\\b(?:domain(?: name)?\\s+(?:\\S+\\s+)?(?:is|may be)\\s+for\\s+sale"
              + "|(?:buy|purchase)\\s+this\\s+domain"
              + "|(?:domain|page|site)\\s+(?:is\\s+)?parked"
              + "|parked\\s+free)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SALE =
      Pattern.compile("sale|buy|purchase", Pattern.CASE_INSENSITIVE);

  private static final Pattern MISSING =
      Pattern.compile(
          "\\b(?:404|not\\s+found|does(?:n[’']t| not)\\s+exist|no\\s+longer\\s+(?:exists|available))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TITLE_END = Pattern.compile("</title", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADING_END = Pattern.compile("</h1", Pattern.CASE_INSENSITIVE);

  /** A page with more words than these has something of its own to say. */
  private static final int FEW_CHARACTERS = 1_500;

  private static final int MOST_OF_AN_ELEMENT = 1_000;

  /** The notes on a page, which was reached from one address at another. */
  Set<LinkNote> notes(Exchange page, HttpUrl start) {
    Set<LinkNote> notes = EnumSet.noneOf(LinkNote.class);
    if (page.broken()) {
      notes.add(LinkNote.BODY_BROKEN);
    }
    if (page.cut()) {
      notes.add(LinkNote.BODY_CUT);
    }
    if (parked(page, start)) {
      notes.add(LinkNote.PARKED);
    }
    if (fragmentMissing(page)) {
      notes.add(LinkNote.FRAGMENT_MISSING);
    }
    return notes;
  }

  private static boolean parked(Exchange page, HttpUrl start) {
    if (PARKING_SITES.stream().anyMatch(site -> on(site, page.url()) && !on(site, start))) {
      return true;
    }
    if (!page.html() || !mayBeForSale(page.body())) {
      return false;
    }
    Document document = parse(page);
    String text = document.text();
    return FOR_SALE.matcher(document.title()).find()
        || (text.length() <= FEW_CHARACTERS && FOR_SALE.matcher(text).find());
  }

  private static boolean on(String site, HttpUrl url) {
    String host = url.host();
    return host.endsWith(site)
        && (host.length() == site.length()
            || host.charAt(host.length() - site.length() - 1) == '.');
  }

  /** Saves parsing nearly every page: these words are in any page {@link #FOR_SALE} finds. */
  private static boolean mayBeForSale(Body body) {
    return body.has(Body.Word.PARKED)
        || (body.has(Body.Word.DOMAIN) && SALE.matcher(body.text()).find());
  }

  /** Whether the title or first heading of a page below the root says that there is no page. */
  boolean saysMissing(Exchange page) {
    if (!page.html() || page.url().encodedPath().equals("/")) {
      return false;
    }
    if (!MISSING.matcher(element(page.body(), Body.Word.TITLE, TITLE_END)).find()
        && !MISSING.matcher(element(page.body(), Body.Word.HEADING, HEADING_END)).find()) {
      return false;
    }
    Document document = parse(page);
    Element heading = document.selectFirst("h1");
    return MISSING.matcher(document.title()).find()
        || (heading != null && MISSING.matcher(heading.text()).find());
  }

  /** The source of the first element of a name, or of what may be one; empty without any. */
  private static String element(Body source, Body.Word start, Pattern end) {
    String rest = source.after(start, MOST_OF_AN_ELEMENT);
    Matcher close = end.matcher(rest);
    return close.find() ? rest.substring(0, close.start()) : rest;
  }

  /** The page's title, fit to be shown. */
  String title(Exchange page) {
    return page.html() ? ForeignText.clean(parse(page).title(), 120) : "";
  }

  /** The words of a page without those that repeat its address, to compare pages by. */
  String words(Exchange page) {
    String text = parse(page).text();
    for (String segment : page.url().pathSegments()) {
      if (!segment.isEmpty()) {
        text = text.replace(segment, "");
      }
    }
    return text.replaceAll("[\\s/\\d]+", " ").strip();
  }

  private static boolean fragmentMissing(Exchange page) {
    String fragment = page.url().fragment();
    if (fragment == null || !page.html() || page.cut() || page.broken() || !anchor(fragment)) {
      return false;
    }
    // Forges prefix the anchors of rendered files and add the prefix back by script.
    return parse(page).select("[id],[name]").stream()
        .noneMatch(element ->
            element.id().equals(fragment)
                || element.attr("name").equals(fragment)
                || element.id().equals("user-content-" + fragment));
  }

  /** Whether a fragment names a place in the page, rather than a script's state or a quotation. */
  private static boolean anchor(String fragment) {
    return !fragment.isEmpty()
        && !fragment.equals("top")
        && !fragment.startsWith("!")
        && !fragment.startsWith("/")
        && !fragment.contains(":~:")
        && !fragment.contains("=");
  }

  private static Document parse(Exchange page) {
    String type = page.headers().get("Content-Type");
    MediaType media = type == null ? null : MediaType.parse(type);
    var charset = media == null ? null : media.charset();
    try {
      return Jsoup.parse(
          page.body().open(), charset == null ? null : charset.name(), page.url().toString());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
