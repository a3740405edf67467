package dev.awaitable.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/**
 * Escapes values for GitHub-flavoured Markdown, so that no name or sentence of the catalog can turn
 * into markup or a new line. Backslashes hold in link destinations too. Mentions and issue numbers
 * need no care here: GitHub acts on them in comments and issues, not in files.
 */
final class MarkdownOutputFormat extends CommonMarkupOutputFormat<MarkdownOutputModel> {

  static final MarkdownOutputFormat INSTANCE = new MarkdownOutputFormat();

  /** Every character that can start or end a construct inside a line of text or a table cell. */
  private static final String SPECIAL = "\\`*_{}[]<>|~&";

  private MarkdownOutputFormat() {}

  @Override
  public String getName() {
    return "Markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String text, Writer out) throws IOException, TemplateModelException {
    out.write(escape(text));
  }

  @Override
  public String escapePlainText(String text) {
    return escape(text);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected MarkdownOutputModel newTemplateMarkupOutputModel(String plainText, String markup) {
    return new MarkdownOutputModel(plainText, markup);
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        escaped.append(' ');
      } else if (SPECIAL.indexOf(c) >= 0 && !(c == '_' && insideWord(text, i))) {
        escaped.append('\\').append(c);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** An underscore between letters or digits is never emphasis in GitHub's Markdown. */
  private static boolean insideWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
