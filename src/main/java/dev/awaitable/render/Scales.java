package dev.awaitable.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Weighs the files of a site as they are made, one by one and from any thread. */
public final class Scales {

  private static final Pattern LOADED =
      Pattern.compile(
          "<(?:script|img)[^>]*? src=\"([^\"]+)\"|<link rel=\"(?:stylesheet|icon)\" href=\"([^\"]+)\"");

  private final Map<String, Long> own = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> loads = new ConcurrentHashMap<>();
  private final Map<Set<String>, Set<String>> shared = new ConcurrentHashMap<>();
  private final AtomicInteger files = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  /** Puts a file on the scales. */
  void weigh(String path, byte[] content) {
    files.incrementAndGet();
    bytes.addAndGet(content.length);
    if (path.endsWith(".html")) {
      Set<String> loaded = loadedBy(path, new String(content, StandardCharsets.UTF_8));
      loads.put(path, shared.computeIfAbsent(loaded, it -> it));
      own.put(path, compressed(content));
    } else if (path.startsWith("assets/")) {
      own.put(path, compressed(content));
    }
  }

  private static Set<String> loadedBy(String path, String page) {
    SiteAddresses addresses = new SiteAddresses(null);
    Set<String> loaded = new TreeSet<>();
    Matcher found = LOADED.matcher(page);
    while (found.find()) {
      String link = found.group(1) == null ? found.group(2) : found.group(1);
      String target = addresses.target(path, link);
      if (target != null) {
        loaded.add(target);
      }
    }
    return loaded;
  }

  /** What all files weigh, asked when they were all on the scales. */
  public PageWeights weights() {
    List<PageWeights.Page> pages =
        loads.keySet().stream()
            .map(this::page)
            .sorted(
                Comparator.comparingLong(PageWeights.Page::all)
                    .reversed()
                    .thenComparing(PageWeights.Page::path))
            .toList();
    long script =
        own.entrySet().stream()
            .filter(it -> it.getKey().startsWith("assets/") && it.getKey().endsWith(".js"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return new PageWeights(pages, script, files.get(), bytes.get());
  }

  private PageWeights.Page page(String path) {
    long alone = weight(path);
    long loaded = loads.getOrDefault(path, Set.of()).stream().mapToLong(this::weight).sum();
    return new PageWeights.Page(path, alone, alone + loaded);
  }

  private long weight(String path) {
    return own.getOrDefault(path, 0L);
  }

  private static long compressed(byte[] content) {
    Counter counter = new Counter();
    try (GZIPOutputStream gzip = new GZIPOutputStream(counter)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return counter.count;
  }

  private static final class Counter extends OutputStream {

    private long count;

    @Override
    public void write(int one) {
      count++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      count += length;
    }
  }
}
