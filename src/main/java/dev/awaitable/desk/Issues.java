package dev.awaitable.desk;

import java.util.List;
import java.util.Set;

/** The issues of the project; all methods throw {@link HubException} when the forge fails. */
public interface Issues {

  /** Everything an account opened, closed or not, pull requests included; newest first. */
  List<Issue> openedBy(String login);

  /** Open issues and pull requests with a label. */
  List<Issue> openWith(Label label);

  /** One issue or pull request. */
  Issue issue(int number);

  /** Opens one and returns its number. */
  int open(String title, String body, Set<Label> labels);

  /** Gives it another text, leaving its title to people. */
  void rewrite(int number, String body);

  /** Closes it. */
  void close(int number);

  /** Opens it again. */
  void reopen(int number);

  /** Its comments, oldest first. */
  List<Comment> comments(int number);

  /** Adds a comment. */
  void comment(int number, String body);

  /** Gives a comment another text. */
  void rewriteComment(long id, String body);

  /** Who gave its first text a thumbs up. */
  List<Author> thumbsUp(int number);

  /** Adds a label, which is made where the project has none of that name. */
  void label(int number, Label label);

  /** Takes a label off. */
  void unlabel(int number, Label label);
}
