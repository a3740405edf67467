/** What tests share: fixtures, golden files, generators. */
@org.jspecify.annotations.NullMarked
package dev.awaitable.testkit;
