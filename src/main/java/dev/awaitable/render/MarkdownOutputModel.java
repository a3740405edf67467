package dev.awaitable.render;

import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** Text that knows whether it is Markdown already or still has to be escaped. */
final class MarkdownOutputModel extends CommonTemplateMarkupOutputModel<MarkdownOutputModel> {

  MarkdownOutputModel(@Nullable String plainText, @Nullable String markup) {
    super(plainText, markup);
  }

  @Override
  public MarkdownOutputFormat getOutputFormat() {
    return MarkdownOutputFormat.INSTANCE;
  }
}
