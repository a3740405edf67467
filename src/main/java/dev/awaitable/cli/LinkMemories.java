package dev.awaitable.cli;

import dev.awaitable.judge.LinkMemory;
import dev.awaitable.model.WebUrl;
import java.nio.file.Path;
import java.util.Map;

/** Knows what is remembered of links. */
@FunctionalInterface
interface LinkMemories {

  /** Nobody has asked about any link yet. */
  LinkMemories NONE = data -> Map.of();

  /** What is remembered in a data folder, by the address as the catalog has it. */
  Map<WebUrl, LinkMemory> in(Path data);
}
