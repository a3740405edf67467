package dev.awaitable.render;

import dev.awaitable.render.view.Words;
import freemarker.core.Environment;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.util.Locale;

/** Lets templates write counts as {@link Words#exact} does: {@code count?string.@exact}. */
final class ExactNumbers extends TemplateNumberFormatFactory {

  private static final TemplateNumberFormat FORMAT = new Exact();

  @Override
  public TemplateNumberFormat get(String parameters, Locale locale, Environment environment) {
    return FORMAT;
  }

  private static final class Exact extends TemplateNumberFormat {

    @Override
    public String formatToPlainText(TemplateNumberModel count) throws TemplateModelException {
      return Words.exact(count.getAsNumber().longValue());
    }

    @Override
    public boolean isLocaleBound() {
      return false;
    }

    @Override
    public String getDescription() {
      return "counts with their thousands set apart";
    }
  }
}
