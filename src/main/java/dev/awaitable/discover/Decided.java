package dev.awaitable.discover;

import dev.awaitable.enrich.Rename;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the catalog has decided about: listed, removed or declined. */
final class Decided {

  private final Set<String> repositories = new HashSet<>();
  private final Set<String> packages = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  Decided(Catalog catalog, List<Rename> renames) {
    catalog.libraries().forEach(it -> add(it.repo(), it.packageName()));
    catalog.removed().forEach(it -> refuse(it.name(), it.repo(), it.packageName()));
    catalog.declined().forEach(it -> refuse(it.name(), it.repo(), it.packageName()));
    // A repository is known under every name it had; names may have changed more than once.
    boolean more = true;
    while (more) {
      more = false;
      for (Rename rename : renames) {
        if (repositories.contains(rename.from().key())
            || repositories.contains(rename.to().key())) {
          more |= repositories.add(rename.from().key());
          more |= repositories.add(rename.to().key());
        }
      }
    }
  }

  private void add(@Nullable RepoUrl repo, @Nullable PackageName packageName) {
    if (repo != null) {
      repositories.add(repo.key());
    }
    if (packageName != null) {
      packages.add(packageName.normalized());
    }
  }

  private void refuse(String name, @Nullable RepoUrl repo, @Nullable PackageName packageName) {
    add(repo, packageName);
    if (repo == null && packageName == null) {
      names.add(PackageName.normalize(name));
    }
  }

  boolean knows(RepoUrl repo) {
    String name = repo.path().substring(repo.path().lastIndexOf('/') + 1);
    return repositories.contains(repo.key()) || names.contains(PackageName.normalize(name));
  }

  boolean knows(PackageName name) {
    return packages.contains(name.normalized()) || names.contains(name.normalized());
  }
}
