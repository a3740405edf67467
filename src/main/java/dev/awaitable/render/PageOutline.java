package dev.awaitable.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a page has to know of it, read in one pass over its bytes.
 *
 * <p>It follows the <a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">
 * tokenization of HTML</a> as far as it matters here, and builds no tree: a large site has
 * gigabytes of pages, and what is asked of them are attributes. A test holds it to what jsoup
 * finds.
 *
 * @param hasTitle whether a title says something
 * @param hasLanguage whether the page says its language
 * @param headings how many main headings it has
 * @param ids the ids of its elements, in their order
 * @param twice ids that are given more than once
 * @param links where it links to and what it loads, as written
 */
record PageOutline(
    boolean hasTitle,
    boolean hasLanguage,
    int headings,
    Set<String> ids,
    List<String> twice,
    Set<String> links) {

  /** What stands before the address where a page sends its readers elsewhere. */
  private static final Pattern REFRESH = Pattern.compile("^\\d+; url=");

  /** What a page says of itself in whole addresses. */
  private static final Set<String> ADDRESSES = Set.of("og:url", "og:image");

  /** Reads a page in UTF-8 among others of a site, and does not read again what frames them. */
  static PageOutline of(byte[] html, Frames frames) {
    Reader reader = new Reader(html, frames);
    reader.read();
    return new PageOutline(
        reader.hasTitle,
        reader.hasLanguage,
        reader.headings,
        reader.ids,
        reader.twice,
        reader.links);
  }

  /**
   * What stands above the main part of pages, read once for all pages of a site that have the same
   * there, byte by byte.
   */
  static final class Frames {

    /**
     * A site has one for each entry of its menu and each depth of folders; they are looked through.
     */
    private static final int MOST = 64;

    private final List<Frame> known = new CopyOnWriteArrayList<>();

    @Nullable Frame at(byte[] html, int place) {
      for (Frame frame : known) {
        byte[] bytes = frame.bytes();
        int end = place + bytes.length;
        if (end <= html.length && Arrays.equals(html, place, end, bytes, 0, bytes.length)) {
          return frame;
        }
      }
      return null;
    }

    /** How many are known. */
    int size() {
      return known.size();
    }

    /** Takes one that may be skipped: nothing in it but ids and links is asked for. */
    void add(byte[] frame) {
      Reader reader = new Reader(frame, new Frames());
      reader.read();
      boolean plain = !reader.hasTitle && reader.headings == 0 && !reader.drawn;
      if (plain && reader.twice.isEmpty() && known.size() < MOST) {
        known.add(new Frame(frame, reader.ids, reader.links));
      }
    }
  }

  /** From behind the tag that begins the body to before the one that begins the main part. */
  @SuppressWarnings("ArrayRecordComponent") // read where it stands, and never changed
  record Frame(byte[] bytes, Set<String> ids, Set<String> links) {}

  private static final class Reader {

    private static final String[][] ELEMENTS =
        byFirstLetter(
            "a", "link", "use", "script", "img", "meta", "h1", "html", "title", "style", "svg",
            "body", "main");
    private static final String[][] ATTRIBUTES =
        byFirstLetter("id", "href", "src", "content", "property", "http-equiv", "lang");

    private final byte[] html;
    private final Frames frames;
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<String> twice = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();
    private int at;
    private boolean hasTitle;
    private boolean hasLanguage;
    private int headings;
    private @Nullable String href;
    private @Nullable String src;
    private @Nullable String content;
    private boolean refreshes;
    private boolean addressed;
    private boolean drawn;

    /** Where a frame begins that is not known yet; 0 without one. */
    private int frame;

    Reader(byte[] html, Frames frames) {
      this.html = html;
      this.frames = frames;
    }

    void read() {
      while (skipTo('<')) {
        byte next = peek(1);
        if (next == '!') {
          at += startsWith("<!--") ? past("-->", 4) : past(">", 2);
        } else if (next == '/') {
          closes();
        } else if (isLetter(next)) {
          opens();
        } else {
          at++;
        }
      }
    }

    private void closes() {
      if (drawn) {
        int from = Math.min(at + 2, html.length - 1);
        drawn = !name(ELEMENTS, from, endOfName(from)).equals("svg");
      }
      at += 2;
      skipTo('>');
      at++;
    }

    private void opens() {
      href = null;
      src = null;
      content = null;
      refreshes = false;
      addressed = false;
      int tag = at;
      int from = tag + 1;
      at = endOfName(from);
      String element = name(ELEMENTS, from, at);
      if (at < html.length && html[at] == '>') {
        at++; // Most tags have no attributes.
      } else {
        while (attribute(element)) {
          // Each call reads one.
        }
      }
      switch (element) {
        case "a", "link", "use" -> link(href);
        case "script" -> {
          link(src);
          at += past("</script", 0) - "</script".length();
        }
        case "style" -> at += past("</style", 0) - "</style".length();
        case "img" -> link(src);
        case "meta" -> link(content == null ? null : address(content));
        case "h1" -> headings++;
        case "title" -> title();
        case "svg" -> drawn = true;
        case "body" -> body();
        case "main" -> mainPart(tag);
        default -> {}
      }
    }

    private void body() {
      Frame known = frames.at(html, at);
      if (known == null) {
        frame = at;
      } else {
        known.ids().forEach(this::id);
        links.addAll(known.links());
        at += known.bytes().length;
      }
    }

    private void mainPart(int from) {
      if (frame > 0 && !drawn) {
        frames.add(Arrays.copyOfRange(html, frame, from));
      }
      frame = 0;
    }

    private void id(String id) {
      if (!ids.add(id)) {
        twice.add(id);
      }
    }

    private void link(@Nullable String link) {
      if (link != null) {
        links.add(link);
      }
    }

    private @Nullable String address(String said) {
      if (refreshes) {
        return REFRESH.matcher(unescaped(said)).replaceFirst("");
      }
      return addressed ? unescaped(said) : null;
    }

    /** The first title of the page; one in a drawing is the drawing's. */
    private void title() {
      if (drawn) {
        return;
      }
      int from = at;
      at += past("</title", 0) - "</title".length();
      hasTitle |= at > from && says(raw(from, at));
    }

    // The loops below go over most bytes of a site: each works on variables of its own, not fields.

    /** Reads an attribute; false at the end of the tag. */
    private boolean attribute(String element) {
      byte[] bytes = html;
      int i = at;
      while (i < bytes.length && (isBlank(bytes[i]) || bytes[i] == '/')) {
        i++;
      }
      if (i >= bytes.length || bytes[i] == '>') {
        at = i + 1;
        return false;
      }
      int from = i;
      // The first character is part of the name, whatever it is.
      i++;
      while (i < bytes.length && !endsName(bytes[i])) {
        i++;
      }
      String name = name(ATTRIBUTES, from, i);
      int mark = i;
      i = pastBlanks(i);
      if (i < bytes.length && bytes[i] == '=') {
        at = pastBlanks(i + 1);
        value(element, name);
      } else {
        at = mark;
        takes(element, name, mark, mark);
      }
      return true;
    }

    private void value(String element, String name) {
      byte[] bytes = html;
      int from = at;
      byte quote = from < bytes.length ? bytes[from] : 0;
      int i = from;
      if (quote == '"' || quote == '\'') {
        from++;
        i++;
        while (i < bytes.length && bytes[i] != quote) {
          i++;
        }
        at = i + 1;
      } else {
        while (i < bytes.length && !isBlank(bytes[i]) && bytes[i] != '>') {
          i++;
        }
        at = i;
      }
      if (!name.isEmpty()) {
        takes(element, name, from, i);
      }
    }

    private void takes(String element, String name, int from, int to) {
      switch (name) {
        case "id" -> id(text(from, to));
        case "href" -> href = text(from, to);
        case "src" -> src = text(from, to);
        case "content" -> content = element.equals("meta") ? raw(from, to) : null;
        case "property" -> addressed = ADDRESSES.contains(text(from, to));
        case "http-equiv" -> refreshes = text(from, to).equals("refresh");
        case "lang" -> hasLanguage |= element.equals("html") && to > from;
        default -> {}
      }
    }

    private String text(int from, int to) {
      return unescaped(raw(from, to));
    }

    private String raw(int from, int to) {
      return new String(html, from, to - from, StandardCharsets.UTF_8);
    }

    private static boolean says(String raw) {
      int escape = raw.indexOf('&');
      return escape < 0
          ? !raw.isBlank()
          : !raw.substring(0, escape).isBlank() || !unescaped(raw).isBlank();
    }

    private static String unescaped(String raw) {
      if (raw.indexOf('&') < 0) {
        return raw;
      }
      // All that templates make of an address; jsoup has 200 classes for the others.
      boolean simple = raw.replace("&amp;", "").indexOf('&') < 0;
      return simple ? raw.replace("&amp;", "&") : Parser.unescapeEntities(raw, true);
    }

    private boolean skipTo(char wanted) {
      byte[] bytes = html;
      int i = at;
      while (i < bytes.length && bytes[i] != wanted) {
        i++;
      }
      at = i;
      return i < bytes.length;
    }

    private int pastBlanks(int from) {
      int i = from;
      while (i < html.length && isBlank(html[i])) {
        i++;
      }
      return i;
    }

    private byte peek(int ahead) {
      return at + ahead < html.length ? html[at + ahead] : 0;
    }

    private boolean startsWith(String words) {
      return isAt(words, at);
    }

    /** How far it is from here to behind some words; to the end of the page without them. */
    private int past(String words, int skipped) {
      for (int i = at + skipped; i < html.length; i++) {
        if (isAt(words, i)) {
          return i + words.length() - at;
        }
      }
      return html.length - at + words.length();
    }

    private boolean isAt(String words, int place) {
      if (place + words.length() > html.length) {
        return false;
      }
      for (int i = 0; i < words.length(); i++) {
        if (low(html[place + i]) != words.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    private int endOfName(int from) {
      byte[] bytes = html;
      int end = from;
      while (end < bytes.length && !isBlank(bytes[end]) && bytes[end] != '>' && bytes[end] != '/') {
        end++;
      }
      return end;
    }

    private static boolean endsName(byte b) {
      return b <= '>' && (isBlank(b) || b == '=' || b == '>' || b == '/');
    }

    private static boolean isBlank(byte b) {
      return b <= ' ' && isGap(b);
    }

    private static boolean isGap(byte b) {
      return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '\f';
    }

    private static boolean isLetter(byte b) {
      return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    private static int low(byte b) {
      return b >= 'A' && b <= 'Z' ? b + 0x20 : b;
    }

    /** The name if it is one that is asked for, else nothing; without a new text for each. */
    private String name(String[][] wanted, int from, int to) {
      int first = low(html[from]) - 'a';
      if (first < 0 || first >= wanted.length) {
        return "";
      }
      int length = to - from;
      for (String name : wanted[first]) {
        if (name.length() == length && isAt(name, from)) {
          return name;
        }
      }
      return "";
    }

    private static String[][] byFirstLetter(String... names) {
      return IntStream.rangeClosed('a', 'z')
          .mapToObj(c -> Stream.of(names).filter(it -> it.charAt(0) == c).toArray(String[]::new))
          .toArray(String[][]::new);
    }
  }
}
