package dev.awaitable.model;

/** An event loop, or a framework in the place of one, that a library runs on. */
public enum EventLoop implements Word {
  /** The standard library's. */
  ASYNCIO("asyncio"),
  /** Trio. */
  TRIO("trio"),
  /** Curio. */
  CURIO("curio"),
  /** Twisted's reactor. */
  TWISTED("twisted"),
  /** Tornado's IOLoop. */
  TORNADO("tornado"),
  /** gevent's hub. */
  GEVENT("gevent"),
  /** Eventlet's hub. */
  EVENTLET("eventlet");

  private final String word;

  EventLoop(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
