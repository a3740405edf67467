package dev.awaitable.render;

import dev.awaitable.enrich.CodePlace;
import dev.awaitable.enrich.Evidence;
import dev.awaitable.enrich.Evidence.Facet;
import dev.awaitable.model.Library;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.model.Vocabulary;
import dev.awaitable.model.Word;
import dev.awaitable.render.view.FacetView;
import dev.awaitable.render.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays out a library's facets with their meaning and the lines of code they were seen in. */
final class FacetSheet {

  private static final int COMMIT_SHOWN = 12;

  private final Vocabulary vocabulary;
  private final Map<Slug, List<Evidence>> evidence;

  FacetSheet(Vocabulary vocabulary, Map<Slug, List<Evidence>> evidence) {
    this.vocabulary = vocabulary;
    this.evidence = evidence;
  }

  List<FacetView> of(Library library) {
    List<FacetView> facets = new ArrayList<>();
    var api = library.api();
    if (api != null) {
      facets.add(facet("API", library, Facet.API, List.of(value(api, vocabulary.api().get(api)))));
    }
    if (!library.runsOn().isEmpty()) {
      List<FacetView.Value> loops =
          library.runsOn().stream().map(it -> value(it, vocabulary.runsOn().get(it))).toList();
      facets.add(facet("Runs on", library, Facet.RUNS_ON, loops));
    }
    var io = library.io();
    if (io != null) {
      List<FacetView.Value> ways = List.of(value(io, vocabulary.io().get(io)));
      FacetView facet = facet("Input and output", library, Facet.IO, ways);
      facets.add(library.ioPart() == null ? facet : withRemark(facet, library.ioPart()));
    }
    return List.copyOf(facets);
  }

  private FacetView facet(
      String label, Library library, Facet about, List<FacetView.Value> values) {
    @Nullable Evidence seen = null;
    for (Evidence candidate : evidence.getOrDefault(library.id(), List.of())) {
      if (candidate.facet() == about) {
        seen = candidate;
      }
    }
    if (seen == null) {
      return new FacetView(label, values, null, List.of(), null);
    }
    String commit = seen.commit();
    List<FacetView.Place> places =
        seen.places().stream().map(it -> place(it, library.repo(), commit)).toList();
    return new FacetView(label, values, seen.remark(), places, reading(seen));
  }

  private static FacetView withRemark(FacetView facet, String remark) {
    return new FacetView(facet.label(), facet.values(), remark, facet.places(), facet.seen());
  }

  private static FacetView.Value value(Word word, @Nullable String meaning) {
    return new FacetView.Value(word.word(), meaning == null ? "" : meaning);
  }

  private static FacetView.Place place(
      CodePlace place, @Nullable RepoUrl repo, @Nullable String commit) {
    String url =
        repo == null || commit == null
            ? null
            : ForgeLinks.to(repo, commit, place.path(), place.line());
    String where = place.line() == null ? place.path() : place.path() + ":" + place.line();
    return new FacetView.Place(place.what(), where, url);
  }

  private static @Nullable String reading(Evidence seen) {
    if (seen.commit() == null) {
      return null;
    }
    String commit = seen.commit();
    String shown = commit.length() > COMMIT_SHOWN ? commit.substring(0, COMMIT_SHOWN) : commit;
    String day = seen.seenOn() == null ? "" : " of " + Words.day(seen.seenOn());
    String certainty =
        seen.confidence().equals("high") ? "" : "; " + seen.confidence() + " confidence";
    return "read at " + shown + day + certainty;
  }
}
