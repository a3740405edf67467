/**
 * Turns a judged catalog into pages: view records, templates, README, feeds, JSON, and the page
 * check.
 */
@NullMarked
package dev.awaitable.render;

import org.jspecify.annotations.NullMarked;
