package dev.awaitable.net;

import dev.awaitable.enrich.DependencyIndex;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.PackageAnswer;
import dev.awaitable.enrich.PackageIndex;
import dev.awaitable.enrich.PackageLookup;
import dev.awaitable.enrich.PackageStatus;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.Word;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks PyPI, one request at a time: its <a href="https://docs.pypi.org/api/json/">JSON API</a> for
 * what was released, and its <a href="https://docs.pypi.org/api/index-api/">Index API</a> for the
 * status of the project. A package that the first does not know is looked for in the second before
 * that is believed, since a quarantined one is missing from the first alone.
 */
public final class PyPi implements PackageIndex, DependencyIndex {

  private static final String INDEX_JSON = "application/vnd.pypi.simple.v1+json";

  /** Both list every file there ever was: for some projects thousands, a kilobyte each. */
  private static final long LENGTH = 32L * 1024 * 1024;

  private final ApiSession session;
  private final HttpUrl base;
  private final Timekeeper time;

  PyPi(ApiSession session, HttpUrl base, Timekeeper time) {
    this.session = session;
    this.base = base;
    this.time = time;
  }

  /** How a session for this index has to behave. */
  static ApiSession.Habits habits() {
    return new ApiSession.Habits(false, null, reply -> false, LENGTH);
  }

  @Override
  public void ask(List<PackageName> packages, Consumer<PackageLookup> told) {
    packages.forEach(name -> told.accept(safely(name, this::lookUp)));
  }

  @Override
  public void askStatus(List<PackageName> packages, Consumer<PackageLookup> told) {
    packages.forEach(name -> told.accept(safely(name, this::status)));
  }

  @Override
  public void askNeeds(List<PackageName> packages, Consumer<Needs> told) {
    packages.forEach(name -> told.accept(needs(name)));
  }

  private Needs needs(PackageName name) {
    try {
      HttpUrl url = ApiAddresses.below(base, "pypi", name.normalized(), "json");
      ApiReply reply = session.get(url, "application/json");
      return reply.status() == 200
          ? new Needs(name, PyPiAnswers.needs(reply.body()), null)
          : new Needs(name, List.of(), ForeignText.clean(Lookups.with(reply), 200));
    } catch (IOException failure) {
      return new Needs(name, List.of(), Lookups.why(failure));
    } catch (RuntimeException fault) {
      return new Needs(name, List.of(), ForeignText.clean(fault.toString(), 200));
    }
  }

  @FunctionalInterface
  private interface Reader {
    PackageLookup read(PackageName name, Instant asked) throws IOException;
  }

  private PackageLookup safely(PackageName name, Reader reader) {
    Instant asked = time.now();
    try {
      return reader.read(name, asked);
    } catch (IOException failure) {
      return new PackageLookup.Unavailable(
          name, Lookups.trouble(failure), Lookups.why(failure), asked);
    } catch (RuntimeException fault) {
      return unavailable(name, LookupTrouble.OWN_FAULT, fault.toString(), asked);
    }
  }

  private PackageLookup lookUp(PackageName name, Instant asked) throws IOException {
    // Any other spelling costs a redirect.
    HttpUrl url = ApiAddresses.below(base, "pypi", name.normalized(), "json");
    ApiReply reply = session.get(url, "application/json");
    if (reply.status() == 404) {
      return status(name, asked);
    }
    return reply.status() == 200
        ? PyPiAnswers.of(reply.body(), asked)
            .filter(answer -> answer.name().normalized().equals(name.normalized()))
            .<PackageLookup>map(answer -> new PackageLookup.Found(name, answer, asked))
            .orElseGet(() -> notUnderstood(name, reply, asked))
        : refused(name, reply, asked);
  }

  private PackageLookup status(PackageName name, Instant asked) throws IOException {
    // The path ends in a slash; without it PyPI redirects.
    HttpUrl url = ApiAddresses.below(base, "simple", name.normalized(), "");
    ApiReply reply = session.get(url, INDEX_JSON);
    return switch (reply.status()) {
      case 404 -> new PackageLookup.Gone(name, "HTTP 404", asked);
      case 200 ->
          PyPiAnswers.statusIn(reply.body())
              .<PackageLookup>map(told -> new PackageLookup.Found(name, answer(name, told), asked))
              .orElseGet(() -> notUnderstood(name, reply, asked));
      default -> refused(name, reply, asked);
    };
  }

  private static PackageAnswer answer(PackageName name, JsonNode marker) {
    @Nullable String word = JsonFields.text(marker, "status", 40);
    Optional<PackageStatus> status =
        Arrays.stream(PackageStatus.values()).filter(it -> isCalled(it, word)).findFirst();
    return PackageAnswer.ofStatus(
        name,
        status.orElse(PackageStatus.ACTIVE),
        status.isPresent() ? JsonFields.text(marker, "reason", 200) : null);
  }

  private static boolean isCalled(Word status, @Nullable String word) {
    return status.word().equals(word);
  }

  private static PackageLookup refused(PackageName name, ApiReply reply, Instant asked) {
    return unavailable(name, Lookups.troubleOf(reply.status()), Lookups.with(reply), asked);
  }

  private static PackageLookup notUnderstood(PackageName name, ApiReply reply, Instant asked) {
    return unavailable(
        name,
        LookupTrouble.NOT_UNDERSTOOD,
        "an answer of another form: " + reply.looksLike(),
        asked);
  }

  private static PackageLookup unavailable(
      PackageName name, LookupTrouble trouble, String why, Instant asked) {
    return new PackageLookup.Unavailable(name, trouble, ForeignText.clean(why, 200), asked);
  }
}
