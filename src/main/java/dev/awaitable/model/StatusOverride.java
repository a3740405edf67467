package dev.awaitable.model;

import java.time.LocalDate;

/**
 * A person's word on a library's state; it stands against the rules until it is reviewed.
 *
 * @param is the state it is said to be in
 * @param because why, in one sentence
 * @param by who says so: a maintainer's notice, a person, a page
 * @param reviewBy the day by which somebody looks again
 */
public record StatusOverride(OverrideState is, String because, String by, LocalDate reviewBy) {}
