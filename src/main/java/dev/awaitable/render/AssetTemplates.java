package dev.awaitable.render;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Lets the template engine read from {@link Assets}. */
final class AssetTemplates implements TemplateLoader {

  private final Assets assets;

  AssetTemplates(Assets assets) {
    this.assets = assets;
  }

  @Override
  public @Nullable Object findTemplateSource(String name) {
    String text = assets.template(name);
    return text == null ? null : new Source(name, text);
  }

  @Override
  public long getLastModified(Object templateSource) {
    return 0;
  }

  @Override
  public Reader getReader(Object templateSource, String encoding) {
    return new StringReader(((Source) templateSource).text());
  }

  @Override
  public void closeTemplateSource(Object templateSource) {
    // Text in memory: nothing to close.
  }

  private record Source(String name, String text) {}
}
