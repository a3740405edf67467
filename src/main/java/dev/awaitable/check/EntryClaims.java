package dev.awaitable.check;

import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.Span;
import java.util.Locale;

/** What no two entries may share. */
final class EntryClaims {

  private final Claims ids;
  private final Claims names;
  private final Claims packages;
  private final Claims repos;

  EntryClaims(Problems problems) {
    ids = new Claims(problems, Rule.DUPLICATE_ID);
    names = new Claims(problems, Rule.DUPLICATE_NAME);
    packages = new Claims(problems, Rule.DUPLICATE_PACKAGE);
    repos = new Claims(problems, Rule.SHARED_REPO);
  }

  /** Ids are addresses: an old or removed one still leads somewhere. */
  void id(String id, Span at) {
    ids.take(
        id,
        at,
        "the id " + SafeText.quote(id) + " is taken",
        "choose another; ids of removed entries and former ids count too");
  }

  void name(String name, Span at) {
    names.take(
        name.toLowerCase(Locale.ROOT),
        at,
        "a library called " + SafeText.quote(name) + " is listed already",
        "keep one of the two entries, and name further categories in its 'also_in'");
  }

  void packageName(PackageName name, Span at) {
    packages.take(
        name.normalized(),
        at,
        "the package '" + name + "' is listed already",
        "keep one of the two entries, and name further categories in its 'also_in'");
  }

  void repo(RepoUrl repo, Span at) {
    repos.take(
        repo.key(),
        at,
        "another entry has this repository too",
        "leave it so if one repository holds several projects");
  }
}
