package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Row;
import frontwright.servers.Sandbox;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite notices: what makes a row true is taken out of the generated text, and it fails. */
class MutationTest {

  private static final Case NGINX = Matrix.named("nginx-http-gunicorn-myapp-unix");
  private static final Case HTTPD = Matrix.named("httpd-http-gunicorn-myapp-tcp");

  /**
   * A fault in what is generated.
   *
   * @param title what is wrong
   * @param in whose configuration is changed
   * @param stage what is started with it
   * @param pattern what is replaced, a regular expression
   * @param replacement by what
   * @param row what must fail for it
   */
  record Fault(String title, Case in, Stage stage, String pattern, String replacement, Row row) {

    @Override
    public String toString() {
      return in.combination().front().word() + ": " + title;
    }
  }

  static List<Fault> faults() {
    Stage open = new OpenSite();
    return List.of(
        new Fault(
            "the client's address is passed on",
            NGINX,
            open,
            "X-Real-IP \\$remote_addr;",
            "X-Real-IP \\$http_x_real_ip;",
            Row.NO_SPOOFING),
        new Fault(
            "the files' location has no slash",
            NGINX,
            open,
            "location \\^~ /static/ ",
            "location ^~ /static ",
            Row.NO_TRAVERSAL),
        new Fault(
            "the prefix has no boundary",
            NGINX,
            open,
            "location \\^~ /myapp/ ",
            "location ^~ /myapp ",
            Row.PREFIX_BOUNDARY),
        new Fault(
            "bodies have no limit",
            NGINX,
            open,
            "client_max_body_size 2m;",
            "client_max_body_size 0;",
            Row.BODIES),
        new Fault(
            "the cookie chooses nothing",
            NGINX,
            new Cluster(),
            "map \\$cookie_ROUTE ",
            "map \\$cookie_OTHER ",
            Row.BALANCING),
        new Fault(
            "the client's Remote-User is passed on",
            HTTPD,
            open,
            "RequestHeader unset \"?Remote-User\"?",
            "# $0",
            Row.NO_SPOOFING),
        new Fault(
            "encoded slashes are refused",
            HTTPD,
            open,
            "AllowEncodedSlashes On",
            "AllowEncodedSlashes Off",
            Row.ENCODED_SLASH),
        new Fault(
            "the cookie chooses nothing",
            HTTPD,
            new Cluster(),
            "stickysession=ROUTE",
            "stickysession=OTHER",
            Row.BALANCING));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isNoticed(Fault fault) {
    Function<String, String> edit = text -> text.replaceAll(fault.pattern(), fault.replacement());
    try (Sandbox sandbox = new Sandbox()) {
      boolean[] changed = {false};
      Running running =
          fault
              .stage()
              .start(
                  fault.in(),
                  sandbox,
                  file -> {
                    String text = edit.apply(file.text());
                    changed[0] |= !text.equals(file.text());
                    return text;
                  });
      assertThat(changed[0]).as("whether `%s` was found", fault.pattern()).isTrue();
      assertThat(failing(fault.stage().pairs(running), fault.row())).contains(fault.row());
    }
  }

  private static Set<Row> failing(List<Pair> pairs, Row wanted) {
    Set<Row> failing = EnumSet.noneOf(Row.class);
    pairs.stream()
        .filter(pair -> pair.row() == wanted)
        .forEach(
            pair -> {
              try {
                pair.check().run();
              } catch (Exception | AssertionError e) {
                failing.add(pair.row());
              }
            });
    return failing;
  }
}
