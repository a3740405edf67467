package dev.awaitable.store;

import dev.awaitable.enrich.HistoryRow;
import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of {@code history/<year>.csv}. */
final class HistoryForm implements LineForm<HistoryRow> {

  static final String HEADER =
      "repo,on,stars,forks,contributors,open_issues,monthly_downloads,source";

  private static final int COLUMNS = 8;
  private static final Comparator<HistoryRow> ORDER =
      Comparator.comparing(HistoryRow::repo).thenComparing(HistoryRow::on);

  private final int year;

  /** Rows of one repository follow each other, so its address is read once. */
  private String lastAddress = "";

  private @Nullable RepoUrl lastRepo;

  /** Everything is counted on the same days, by the same few sources. */
  private final Recent<LocalDate> days = new Recent<>();

  private final Recent<String> sources = new Recent<>();

  HistoryForm(int year) {
    this.year = year;
  }

  @Override
  public HistoryRow parse(String line) throws LineFault {
    List<String> row = Csv.parse(line, COLUMNS);
    var parsed =
        new HistoryRow(
            repo(row.get(0)),
            days.same(Fields.day("on", row.get(1))),
            Fields.count("stars", row.get(2)),
            Fields.count("forks", row.get(3)),
            Fields.count("contributors", row.get(4)),
            Fields.count("open_issues", row.get(5)),
            Fields.longCount("monthly_downloads", row.get(6)),
            sources.same(Fields.text("source", row.get(7))));
    if (parsed.on().getYear() != year) {
      throw new LineFault("it is not of " + year);
    }
    return parsed;
  }

  private RepoUrl repo(String address) throws LineFault {
    RepoUrl repo = lastRepo;
    if (repo == null || !address.equals(lastAddress)) {
      repo = Fields.repo("repo", address);
      lastRepo = repo;
      lastAddress = address;
    }
    return repo;
  }

  @Override
  public String print(HistoryRow row) {
    return Csv.print(
        List.of(
            Fields.print(row.repo()),
            row.on().toString(),
            Fields.print(row.stars()),
            Fields.print(row.forks()),
            Fields.print(row.contributors()),
            Fields.print(row.openIssues()),
            Fields.print(row.monthlyDownloads()),
            row.source()));
  }

  @Override
  public Comparator<HistoryRow> order() {
    return ORDER;
  }

  @Override
  public Stream<String> sources(HistoryRow row) {
    return Stream.of(row.source());
  }
}
