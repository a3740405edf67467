package dev.awaitable.desk;

import java.util.Optional;
import java.util.SortedMap;

/** The branches of the project; throws {@link HubException} when the forge fails. */
public interface Commits {

  /** The branch that the project lives on. */
  String defaultBranch();

  /** The newest commit of a branch; empty when there is no such branch. */
  Optional<String> head(String branch);

  /** A file as a branch or commit has it; empty when it has none. */
  Optional<String> file(String at, String path);

  /** Who wrote a commit, by account; empty when no account is known for it. */
  Optional<Author> author(String commit);

  /**
   * Makes a commit that no branch knows of yet.
   *
   * @param parent the commit it follows
   * @param files the texts that differ from the parent's, by path; empty to delete the file
   * @return the commit's id
   */
  String commit(String parent, String message, SortedMap<String, Optional<String>> files);

  /** Makes a branch that ends in a commit. */
  void make(String branch, String commit);

  /**
   * Moves a branch to a commit.
   *
   * @param force whether commits may be lost by it
   */
  void move(String branch, String commit, boolean force);

  /** Deletes a branch. */
  void delete(String branch);
}
