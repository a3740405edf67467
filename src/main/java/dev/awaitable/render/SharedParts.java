package dev.awaitable.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Parts that many pages of a site have in common, filled once: {@code <@shared of="menu " + root>}
 * in a template stands for what is in it, and {@code of} names all that it depends on besides the
 * site.
 */
final class SharedParts implements TemplateDirectiveModel {

  private final Map<String, String> filled = new ConcurrentHashMap<>();

  @Override
  public void execute(
      Environment page,
      @SuppressWarnings("rawtypes") Map words,
      TemplateModel[] none,
      @Nullable TemplateDirectiveBody part)
      throws TemplateException, IOException {
    if (!(words.get("of") instanceof TemplateScalarModel name) || part == null) {
      throw new TemplateException("a shared part needs 'of', and something in it", page);
    }
    String of = name.getAsString();
    String text = filled.get(of);
    if (text == null) {
      StringWriter out = new StringWriter();
      part.render(out);
      text = out.toString();
      filled.put(of, text);
    }
    page.getOut().write(text);
  }
}
