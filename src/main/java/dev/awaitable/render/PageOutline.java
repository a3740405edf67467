package dev.awaitable.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a page has to know of it, read in one pass.
 *
 * @param hasTitle whether a title says something
 * @param hasLanguage whether the page says its language
 * @param headings how many main headings it has
 * @param ids the ids of its elements
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

  private static final MarkupParser PARSER = new MarkupParser(configuration());

  private static ParseConfiguration configuration() {
    // Pages may leave out what HTML lets them leave out, and hold no script of their own: nothing
    // here needs the parser to know one element from another.
    ParseConfiguration plain = ParseConfiguration.xmlConfiguration();
    plain.setCaseSensitive(false);
    plain.setXmlWellFormedAttributeValuesRequired(false);
    plain.setElementBalancing(ParseConfiguration.ElementBalancing.NO_BALANCING);
    plain.setNoUnmatchedCloseElementsRequired(false);
    plain.setUniqueAttributesInElementRequired(false);
    plain.getPrologParseConfiguration().setValidateProlog(false);
    plain.setUniqueRootElementPresence(ParseConfiguration.UniqueRootElementPresence.NOT_VALIDATED);
    return plain;
  }

  /** Reads a page; one that cannot be read at all is a fault of ours, and thrown. */
  static PageOutline of(String html) {
    Reader reader = new Reader();
    try {
      PARSER.parse(html, reader);
    } catch (ParseException e) {
      throw new IllegalStateException("a page that no browser could read", e);
    }
    return reader.outline();
  }

  private static final class Reader extends AbstractMarkupHandler {

    private final Set<String> ids = new LinkedHashSet<>();
    private final List<String> twice = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();
    private String element = "";
    private @Nullable String href;
    private @Nullable String src;
    private @Nullable String content;
    private boolean refreshes;
    private boolean addressed;
    private boolean inHead = true;
    private boolean hasTitle;
    private boolean hasLanguage;
    private int headings;

    PageOutline outline() {
      return new PageOutline(hasTitle, hasLanguage, headings, ids, twice, links);
    }

    private void opens(char[] buffer, int offset, int length) {
      element = Tags.name(buffer, offset, length);
      href = null;
      src = null;
      content = null;
      refreshes = false;
      addressed = false;
      switch (element) {
        case "h1" -> headings++;
        case "body" -> inHead = false;
        default -> {}
      }
    }

    private void opened() {
      String link =
          switch (element) {
            case "a", "link", "use" -> href;
            case "script", "img" -> src;
            case "meta" -> content == null ? null : address(content);
            default -> null;
          };
      if (link != null) {
        links.add(link);
      }
    }

    private @Nullable String address(String said) {
      if (refreshes) {
        return REFRESH.matcher(said).replaceFirst("");
      }
      return addressed ? said : null;
    }

    @Override
    public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int col) {
      opens(buffer, offset, length);
    }

    @Override
    public void handleStandaloneElementStart(
        char[] buffer, int offset, int length, boolean minimized, int line, int col) {
      opens(buffer, offset, length);
    }

    @Override
    public void handleOpenElementEnd(char[] buffer, int offset, int length, int line, int col) {
      opened();
    }

    @Override
    public void handleStandaloneElementEnd(
        char[] buffer, int offset, int length, boolean minimized, int line, int col) {
      opened();
      element = "";
    }

    @Override
    public void handleCloseElementStart(char[] buffer, int offset, int length, int line, int col) {
      element = "";
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int col) {
      if (inHead && element.equals("title") && !hasTitle) {
        hasTitle = !new String(buffer, offset, length).isBlank();
      }
    }

    @Override
    public void handleAttribute(
        char[] buffer,
        int nameOffset,
        int nameLength,
        int nameLine,
        int nameCol,
        int operatorOffset,
        int operatorLength,
        int operatorLine,
        int operatorCol,
        int contentOffset,
        int contentLength,
        int outerOffset,
        int outerLength,
        int valueLine,
        int valueCol) {
      switch (Tags.name(buffer, nameOffset, nameLength)) {
        case "id" -> {
          String id = value(buffer, contentOffset, contentLength);
          if (!ids.add(id)) {
            twice.add(id);
          }
        }
        case "href" -> href = value(buffer, contentOffset, contentLength);
        case "src" -> src = value(buffer, contentOffset, contentLength);
        case "content" -> content = value(buffer, contentOffset, contentLength);
        case "property" ->
            addressed = ADDRESSES.contains(value(buffer, contentOffset, contentLength));
        case "http-equiv" ->
            refreshes = value(buffer, contentOffset, contentLength).equals("refresh");
        case "lang" -> hasLanguage |= element.equals("html") && contentLength > 0;
        default -> {}
      }
    }

    private static String value(char[] buffer, int offset, int length) {
      String text = new String(buffer, offset, length);
      return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, true);
    }
  }

  /** Names of elements and attributes without a new text for each that is met. */
  private static final class Tags {

    private static final List<String> WANTED =
        List.of(
            "a",
            "id",
            "h1",
            "meta",
            "content",
            "http-equiv",
            "property",
            "use",
            "img",
            "src",
            "html",
            "body",
            "head",
            "link",
            "href",
            "lang",
            "title",
            "script");

    private Tags() {}

    /** The name in small letters if anybody asks for it, else nothing. */
    static String name(char[] buffer, int offset, int length) {
      for (String name : WANTED) {
        if (name.length() == length && matches(name, buffer, offset)) {
          return name;
        }
      }
      return "";
    }

    private static boolean matches(String name, char[] buffer, int offset) {
      for (int i = 0; i < name.length(); i++) {
        char c = buffer[offset + i];
        if (c != name.charAt(i) && (c | ' ') != name.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
