package dev.awaitable.check;

import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decodes addresses, each in the one form in which it is kept. */
final class Addresses {

  private final Values values;
  private final Problems problems;
  private final boolean privateAddresses;

  Addresses(Values values, Problems problems, boolean privateAddresses) {
    this.values = values;
    this.problems = problems;
    this.privateAddresses = privateAddresses;
  }

  @Nullable WebUrl web(Value value) {
    String text = values.text(value);
    if (text == null) {
      return null;
    }
    return switch (WebAddress.of(text, privateAddresses)) {
      case WebAddress.Plain plain -> new WebUrl(plain.url());
      case WebAddress.Mended mended -> {
        problems.add(
            value
                .problem(Rule.BAD_URL, "this address is not in its plain form: " + mended.why())
                .replaceWith(mended.url()));
        yield null;
      }
      case WebAddress.Refused refused -> {
        problems.add(value.problem(Rule.BAD_URL, refused.why()).advise(refused.advice()));
        yield null;
      }
    };
  }

  @Nullable RepoUrl repo(Value value) {
    String text = values.text(value);
    if (text == null) {
      return null;
    }
    Optional<String> mended = RepoAddress.mend(text);
    Optional<RepoUrl> repo = mended.flatMap(RepoUrl::parse);
    if (repo.isEmpty()) {
      problems.add(
          value
              .problem(Rule.BAD_REPO, SafeText.quote(text) + " is not the address of a repository")
              .advise("write it like this: https://github.com/owner/name"));
      return null;
    }
    String plain = repo.get().url();
    if (WebAddress.of(plain, privateAddresses) instanceof WebAddress.Refused refused) {
      problems.add(value.problem(Rule.BAD_URL, refused.why()).advise(refused.advice()));
      return null;
    }
    if (!plain.equals(text)) {
      Problem problem =
          value.problem(Rule.BAD_REPO, "this repository address is not in its plain form");
      problems.add(problem.replaceWith(plain));
      return null;
    }
    return repo.get();
  }
}
