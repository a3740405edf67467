package dev.awaitable.store;

import java.io.IOException;
import java.nio.file.Path;

/** Runs in a process of its own: publishes, says so at one step, and waits there to be killed. */
final class PublishAndHang {

  private PublishAndHang() {}

  /** Takes the folder and the number of the step. */
  public static void main(String[] args) {
    int stop = Integer.parseInt(args[1]);
    var disk =
        new BreakingDisk(step -> {
          if (step == stop) {
            System.out.println("waiting");
            System.out.flush();
            waitForever();
          }
        });
    new Place(Path.of(args[0])).publish(Place.NEW, disk);
  }

  private static void waitForever() throws IOException {
    while (System.in.read() >= 0) {
      // the other end never writes and is never closed before the kill
    }
  }
}
