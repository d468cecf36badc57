package frontwright.validators.report;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page about the formats, with the same two findings in each. */
final class FormatsPage {

  private FormatsPage() {}

  static String text() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Format format : Format.values()) {
      page.append("\n## `").append(format).append("`\n\n").append(about(format)).append('\n');
      page.append("```").append(language(format)).append('\n');
      page.append(format.reporter(false).text(example())).append("```\n");
    }
    return page.toString();
  }

  private static final String HEAD =
      """
      # How the linter reports

      `frontwright lint --format NAME` takes the names below. All of them report the same findings in the same
      order, and the same input gives the same bytes every time, in UTF-8. Lines and columns count from 1, columns in
      code points, and the end of a range is the first character behind it; so a range that is empty begins where it
      ends. Paths are what the command line led to: give relative ones, from the root of the repository, to formats
      that are matched with it. Only `text` is ever coloured.

      Some programs tell old findings from new ones by a fingerprint. It is made of the path, the rule and the text of
      the line, blanks normalised, so it stays when lines move; equal ones are told apart by their number.

      This page is written by `mvn verify -Dfrontwright.update=true`.
      """;

  private static String about(Format format) {
    return switch (format) {
      case TEXT ->
          """
          The default, for a person. An empty line ends each finding. What is in the files cannot reach the terminal:
          control characters are shown as `?` in excerpts, and as `\\u{1b}` elsewhere.
          """;
      case CONCISE ->
          """
          One line for each finding, `path:line:column: severity[rule] message; help`, as editors and `grep` know it
          from compilers. It has no control characters either.
          """;
      case JSON ->
          """
          Everything that is known, for programs of your own. `version` goes up when a key changes its meaning or goes;
          new keys may come at any time.

          | key | |
          | --- | --- |
          | `version` | of this format: 1 |
          | `files` | how many files were looked at, those without findings included |
          | `findings` | in order |
          | `rule` | who speaks: `group/name` |
          | `severity` | `error`, `warning` or `note` |
          | `message`, `help` | the fault, and the remedy |
          | `path` | the file |
          | `line`, `column`, `endLine`, `endColumn` | where, as said above |
          | `offset`, `endOffset` | where, in bytes from the beginning of the file |
          | `related` | other places that explain the first, each with a `message` and a place as above |
          | `fix` | what `--fix` would do; not there where that takes a person |
          | `safe` | whether it changes no answer that was right; otherwise it takes `--unsafe-fixes` |
          | `edits` | what to put in, `replacement`, each with a place as above that it takes the place of |
          | `summary` | how many `errors`, `warnings` and `notes` there are |
          """;
      case SARIF ->
          """
          [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), for GitHub's code scanning
          and whatever else reads it, with the pages of the rules. Paths are URI references, relative where the path
          is. The fingerprint is `primaryLocationLineHash`. What `--fix` would do is in `fixes`, with `safe` among its
          properties: false where it takes `--unsafe-fixes`.
          """;
      case GITHUB ->
          """
          Workflow commands of GitHub Actions: printed in a step, they become annotations of the lines. GitHub shows the
          first ten errors and the first ten warnings of a step.
          """;
      case GITLAB ->
          """
          GitLab's Code Quality report: `artifacts: {reports: {codequality: FILE}}`. An error is `major`, a warning
          `minor`, a note `info`.
          """;
      case JUNIT ->
          """
          JUnit's XML, for servers that show test results: a suite for each file with findings, a case for each finding.
          Errors and warnings are failures; a note passes. Without findings there is one case, which passes.
          """;
      case CHECKSTYLE ->
          """
          Checkstyle's XML, for whatever reads that. A note is `info`. In both XML formats, characters that XML does
          not allow are written as `\\u{1b}`.
          """;
    };
  }

  private static String language(Format format) {
    return switch (format) {
      case TEXT, CONCISE, GITHUB -> "text";
      case JSON, SARIF, GITLAB -> "json";
      case JUNIT, CHECKSTYLE -> "xml";
    };
  }

  private static Report example() {
    Source source =
        Source.ofBytes(
            "sites/hello.conf",
            """
            server {
                location /static {
                    alias /srv/hello/static/;
                }
            }
            """
                .getBytes(StandardCharsets.UTF_8));
    Finding traversal =
        Finding.error(
                "nginx/alias-traversal",
                Handful.place(source, "/static"),
                "`/static../` escapes the aliased directory",
                "write `location /static/ {`")
            .relatedTo(Handful.place(source, "/srv/hello/static/"), "ends with a slash")
            .fixedBy(Fix.unsafe(new Fix.Edit(Handful.place(source, "/static"), "/static/")));
    Finding name =
        Finding.note(
            "nginx/no-server-name",
            Handful.place(source, "server"),
            "this server has no name",
            "add `server_name`, or make it the default");
    RuleDescriptor rule =
        new RuleDescriptor(
            traversal.rule(),
            "Requests leave the directory of an alias",
            "# `nginx/alias-traversal`\n\nA location without a slash at its end ...\n",
            Severity.ERROR,
            null);
    return new Report(new Tool("1.0.0", null), 3, List.of(rule), List.of(name, traversal));
  }
}
