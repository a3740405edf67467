package dev.awaitable.render;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Fills templates with view records, strictly: a missing value stops the build, every value is
 * escaped for the kind of file the template's name says ({@code .ftlh} HTML, {@code .ftlx} XML,
 * {@code .md.ftl} Markdown), and no template can reach a class.
 */
final class TemplateEngine {

  private static final int USUAL_PAGE = 1 << 15;

  private final Configuration configuration;

  /** Room to write in that nobody needs now: there are thousands of pages, made by few threads. */
  private final Queue<PageWriter> writers = new ConcurrentLinkedQueue<>();

  TemplateEngine(TemplateLoader templates) {
    configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(templates);
    configuration.setObjectWrapper(new ViewWrapper(Configuration.VERSION_2_3_35));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    configuration.setNumberFormat("computer");
    configuration.setCustomNumberFormats(Map.of("exact", new ExactNumbers()));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    TemplateConfiguration markdown = new TemplateConfiguration();
    markdown.setOutputFormat(MarkdownOutputFormat.INSTANCE);
    configuration.setTemplateConfigurations(
        new ConditionalTemplateConfigurationFactory(new FileNameGlobMatcher("*.md.ftl"), markdown));
  }

  /**
   * Fills one template and gives the file, without what {@link VisibleText} takes out.
   *
   * @throws TemplateFault when the template is broken or asks for a value that is not there; that
   *     is a fault of ours, told with template, line and column
   */
  byte[] fill(String template, Map<String, ?> values) {
    PageWriter idle = writers.poll();
    PageWriter out = idle == null ? new PageWriter(USUAL_PAGE) : idle;
    out.clear();
    try {
      // A page asks for some of them a hundred times; here they are wrapped once.
      SimpleHash wrapped = new SimpleHash(values, configuration.getObjectWrapper());
      configuration.getTemplate(template).process(wrapped, out);
    } catch (TemplateException e) {
      throw new TemplateFault(
          "%s:%s:%s: %s"
              .formatted(
                  e.getTemplateSourceName(),
                  e.getLineNumber(),
                  e.getColumnNumber(),
                  e.getMessageWithoutStackTop()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template " + template, e);
    }
    byte[] content = out.content();
    writers.add(out);
    return content;
  }
}
