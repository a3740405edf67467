/** Decides what the project says on its forge: comments, labels, issues, pull requests, commits. */
@NullMarked
package dev.awaitable.desk;

import org.jspecify.annotations.NullMarked;
