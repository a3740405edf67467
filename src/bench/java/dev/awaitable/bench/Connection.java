package dev.awaitable.bench;

import dev.awaitable.bench.Answers.Answer;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * One connection to a made-up host: takes a request, has it thought about, sends the answer, and
 * takes the next. All of it happens on the server's one thread.
 */
final class Connection {

  private static final long DRIP_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final int MOST_DRIPS = 120;
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Clockwork clockwork;
  private final Host host;
  private final ByteBuffer in = ByteBuffer.allocate(Request.LONGEST);
  private ByteBuffer[] out = {};
  private boolean closeWhenSent;
  private boolean busy;
  private long lastHeard = System.nanoTime();

  /** Thinks about requests, and calls back with the answer in its time. */
  @FunctionalInterface
  interface Host {
    void think(Request request, Connection answerTo);
  }

  private Connection(SocketChannel channel, Selector selector, Clockwork clockwork, Host host)
      throws IOException {
    this.channel = channel;
    this.clockwork = clockwork;
    this.host = host;
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    this.key = channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** Takes a connection on. */
  static void open(SocketChannel channel, Selector selector, Clockwork clockwork, Host host)
      throws IOException {
    new Connection(channel, selector, clockwork, host).watch(IDLE_NANOS);
  }

  /** Hangs up once nothing was heard for long enough, though not before an answer is through. */
  private void watch(long nanos) {
    clockwork.in(
        nanos,
        () -> {
          long idle = System.nanoTime() - lastHeard;
          if (idle >= IDLE_NANOS && out.length == 0) {
            close();
          } else if (channel.isOpen()) {
            watch(Math.max(IDLE_NANOS - idle, DRIP_NANOS));
          }
        });
  }

  /** The channel can be read from or written to again. */
  void ready() {
    try {
      if (key.isWritable()) {
        flush();
      }
      if (channel.isOpen() && key.isReadable()) {
        read();
      }
    } catch (IOException hungUp) {
      // The client may go whenever it likes.
      close();
    }
  }

  private void read() throws IOException {
    if (!in.hasRemaining() || channel.read(in) < 0) {
      close();
      return;
    }
    lastHeard = System.nanoTime();
    next();
  }

  private void next() {
    if (busy) {
      return;
    }
    try {
      Request request = Request.take(in);
      if (request != null) {
        busy = true;
        closeWhenSent = request.last();
        host.think(request, this);
      }
    } catch (IllegalArgumentException notHttp) {
      close();
    }
  }

  /** Gives the answer to the request that was thought about. */
  void answer(Answer answer) {
    if (!channel.isOpen()) {
      return;
    }
    try {
      switch (answer) {
        case Answer.Whole whole -> {
          closeWhenSent |= whole.close();
          out = new ByteBuffer[] {whole.head(), whole.body()};
          flush();
        }
        case Answer.Drip drip -> {
          channel.write(drip.head());
          drip(MOST_DRIPS);
        }
        case Answer.Reset reset -> {
          // Closing with nothing to linger for sends a reset instead of a farewell.
          channel.setOption(StandardSocketOptions.SO_LINGER, 0);
          close();
        }
        case Answer.Silence silence -> {
          // Stays busy until the client hangs up, or the watch does.
        }
      }
    } catch (IOException hungUp) {
      close();
    }
  }

  private void flush() throws IOException {
    channel.write(out);
    if (out[out.length - 1].hasRemaining()) {
      key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
      return;
    }
    if (key.interestOps() != SelectionKey.OP_READ) {
      key.interestOps(SelectionKey.OP_READ);
    }
    out = new ByteBuffer[0];
    busy = false;
    if (closeWhenSent) {
      close();
    } else {
      next();
    }
  }

  private void drip(int left) throws IOException {
    if (left == 0) {
      close();
      return;
    }
    channel.write(ByteBuffer.wrap(new byte[] {'.'}));
    clockwork.in(
        DRIP_NANOS,
        () -> {
          try {
            if (channel.isOpen()) {
              drip(left - 1);
            }
          } catch (IOException hungUp) {
            close();
          }
        });
  }

  private void close() {
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      // There is nobody left to tell.
    }
  }
}
