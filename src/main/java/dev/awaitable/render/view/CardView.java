package dev.awaitable.render.view;

import org.jspecify.annotations.Nullable;

/**
 * What a social card says.
 *
 * @param site the name of the site
 * @param address where the site is, without its scheme
 * @param above a few words over the title: the shelf, or nothing
 * @param title what it is about
 * @param sentence what that is
 * @param state a state or a count; null where there is none
 */
public record CardView(
    String site,
    String address,
    String above,
    String title,
    String sentence,
    @Nullable String state) {}
