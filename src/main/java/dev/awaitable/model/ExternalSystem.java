package dev.awaitable.model;

import java.util.List;

/**
 * Something outside the program that libraries speak to: a database, a protocol, a service.
 *
 * @param id address, made from the name
 * @param name the one spelling used throughout the catalog
 * @param kind what sort of system it is, such as {@code relational database}
 * @param description one sentence on what it is and how one speaks to it
 * @param aliases other names people look for
 */
public record ExternalSystem(
    Slug id, String name, String kind, String description, List<String> aliases) {

  /** Copies the list. */
  public ExternalSystem {
    aliases = List.copyOf(aliases);
  }
}
