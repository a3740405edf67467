package dev.awaitable.render;

/** A template that is broken or asks for what it was not given: a fault of the program. */
public final class TemplateFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Makes a fault whose message names template, line, column and the expression. */
  TemplateFault(String message, Throwable cause) {
    super(message, cause);
  }
}
