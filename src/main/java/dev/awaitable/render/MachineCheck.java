package dev.awaitable.render;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what a site has for machines: that all of it can be read, that what it leads to is there,
 * and that no feed has two entries with one id.
 */
final class MachineCheck {

  private static final JsonFactory JSON = new JsonFactory();

  /** Members of feeds, manifest and published data that hold an address of this site. */
  private static final Set<String> JSON_LINKS =
      Set.of("home_page_url", "feed_url", "url", "start_url", "src");

  private static final Pattern TEXT_LINK =
      Pattern.compile("\\]\\(([^)\\s]+)\\)|(?m:^Sitemap: (.+)$)");

  private final SiteAddresses addresses;
  private final Set<String> files;

  /** Hundreds of badges, but no more of them differ than there are states. */
  private final Set<ByteBuffer> badges = ConcurrentHashMap.newKeySet();

  /**
   * A check of files.
   *
   * @param addresses knows which whole addresses lead back into the site
   * @param files the paths of all files of the site
   */
  MachineCheck(SiteAddresses addresses, Set<String> files) {
    this.addresses = addresses;
    this.files = files;
  }

  /** What is wrong with one file; empty when all is well. May be asked from any thread. */
  List<PageFault> read(String path, byte[] bytes) {
    Found found = new Found(path);
    if (path.endsWith(".xml") || path.endsWith(".svg")) {
      if (!path.startsWith("badges/") || badges.add(ByteBuffer.wrap(bytes))) {
        readXml(bytes, found);
      }
    } else if (path.endsWith(".json") || path.endsWith(".webmanifest")) {
      readJson(bytes, found);
    } else if (path.endsWith(".txt")) {
      readText(bytes, found);
    }
    return found.faults;
  }

  /** What was found in one file so far. */
  private final class Found {
    private final String path;
    private final Set<String> ids = new HashSet<>();
    private final List<PageFault> faults = new ArrayList<>();

    Found(String path) {
      this.path = path;
    }

    void fault(String words) {
      faults.add(new PageFault(path, words));
    }

    void link(String link) {
      String target = addresses.target(path, link);
      if (target != null && !files.contains(target)) {
        fault("links to '" + link + "', and there is no " + target);
      }
    }

    void id(String id) {
      if (!ids.add(id)) {
        fault("has two entries with the id '" + id + "'");
      }
    }
  }

  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static void readXml(byte[] bytes, Found found) {
    try {
      XMLStreamReader reader =
          xml().createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8");
      boolean inEntry = false;
      while (reader.hasNext()) {
        if (reader.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        String element = reader.getLocalName();
        inEntry |= element.equals("entry");
        switch (element) {
          case "link" -> found.link(attribute(reader, "href"));
          case "Url" -> found.link(attribute(reader, "template"));
          case "loc", "Image" -> found.link(reader.getElementText());
          case "id" -> {
            if (inEntry) {
              found.id(reader.getElementText());
            }
          }
          default -> {
            // Holds no address.
          }
        }
      }
    } catch (XMLStreamException broken) {
      found.fault("is no well-formed XML: " + broken.getMessage());
    }
  }

  private static String attribute(XMLStreamReader reader, String name) {
    @Nullable String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static void readJson(byte[] bytes, Found found) {
    boolean isFeed = found.path.endsWith(SitePaths.JSON_FEED);
    boolean isData = found.path.startsWith("api/");
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && parser.currentName() != null && !isData) {
          if (JSON_LINKS.contains(parser.currentName())) {
            found.link(parser.getString());
          } else if (isFeed && parser.currentName().equals("id")) {
            found.id(parser.getString());
          }
        }
      }
    } catch (JacksonException broken) {
      found.fault("cannot be read as JSON: " + broken.getOriginalMessage());
    }
  }

  private static void readText(byte[] bytes, Found found) {
    Matcher link = TEXT_LINK.matcher(new String(bytes, StandardCharsets.UTF_8));
    while (link.find()) {
      found.link(link.group(1) == null ? link.group(2) : link.group(1));
    }
  }
}
