package frontwright.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.usecase.ReadBack;
import frontwright.cli.usecase.Rendered;
import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Decider;
import frontwright.model.deployment.Deployment;
import frontwright.model.description.DescriptionReader;
import frontwright.model.intention.Intention;
import frontwright.model.intention.Origins;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.ServedFiles.Kind;
import frontwright.model.source.Findings;
import frontwright.templates.GeneratedFile;
import frontwright.templates.Targets;
import frontwright.validators.routing.Agreement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/**
 * What is described is what is rendered: for any description and any request, the intention, the
 * simulated nginx and the simulated httpd do the same.
 */
class AgreementTest {

  /** With some twenty requests of each, more than 10,000 cases. */
  private static final int DESCRIPTIONS = 600;

  private static final String DIRECTORY =
      "(/srv(/files[0-9](/sub|/\\.git)?)?|/var(/acme(/.well-known(/acme-challenge)?)?)?"
          + "|/etc(/frontwright(/wsgi)?)?)";

  private static final Pattern FILES = Pattern.compile(DIRECTORY + "/(present.css|app[0-9]+.wsgi)");
  private static final Pattern DIRECTORIES = Pattern.compile("/?|" + DIRECTORY + "/?");

  @Provide
  Arbitrary<Sketch> descriptions() {
    return Sketch.any();
  }

  @Provide
  Arbitrary<List<Ask>> requests() {
    return Ask.any()
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  @Property(tries = DESCRIPTIONS, edgeCases = EdgeCasesMode.NONE)
  void nginxDoesWhatIsMeant(
      @ForAll("descriptions") Sketch sketch, @ForAll("requests") List<Ask> asks) {
    assertThat(disagreements(sketch, asks, Front.NGINX)).isEmpty();
  }

  @Property(tries = DESCRIPTIONS, edgeCases = EdgeCasesMode.NONE)
  void httpdDoesWhatIsMeant(
      @ForAll("descriptions") Sketch sketch, @ForAll("requests") List<Ask> asks) {
    assertThat(disagreements(sketch, asks, Front.HTTPD)).isEmpty();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenHasNoFinding(@ForAll("descriptions") Sketch sketch) {
    for (Front front : Front.values()) {
      Optional<Deployment> decided = decided(sketch.yaml(front));
      if (decided.isPresent()) {
        List<GeneratedFile> files = Targets.render(decided.get());
        assertThat(ReadBack.findings(files)).as("%s", front).isEmpty();
        assertThat(ReadBack.disagreements(decided.get(), files)).as("%s", front).isEmpty();
      }
    }
  }

  /** Found once: the exemption from the rule about dot files was the whole site's. */
  @Example
  void challengesAreNotTakenFromTheFilesOfTheSite() {
    String yaml =
        """
        frontwright: 1
        sites:
          - names: [www.example.com]
            tls: {certificate: /c.pem, key: /k.pem, acme_webroot: /var/acme}
            static:
              - {url: /, directory: /srv/www}
        """;
    Deployment deployment = decided(yaml).orElseThrow();

    assertThat(ReadBack.disagreements(deployment, Targets.render(deployment))).isEmpty();
  }

  private static List<String> disagreements(Sketch sketch, List<Ask> asks, Front front) {
    List<String> disagreements = new ArrayList<>();
    Optional<Deployment> decided = decided(sketch.yaml(front));
    if (decided.isEmpty()) {
      return disagreements;
    }
    Deployment deployment = decided.get();
    Rendered rendered = Rendered.of(deployment, Targets.render(deployment), AgreementTest::kind);
    Intention intention = new Intention(deployment, Origins.NONE, AgreementTest::kind);
    for (Ask ask : asks) {
      Request request = ask.of(deployment);
      List<Outcome> meant = intention.readings(request);
      for (Outcome outcome : rendered.outcomes(request)) {
        Agreement.difference(request, meant, outcome)
            .ifPresent(words -> disagreements.add(request + "\n  " + words));
      }
    }
    return disagreements;
  }

  /** What cannot be had together is refused, which is tested elsewhere. */
  private static Optional<Deployment> decided(String yaml) {
    Findings findings =
        DescriptionReader.decode("deploy.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    return DescriptionReader.read(findings)
        .flatMap(read -> Decider.decide(read, Decider.Overrides.NONE, findings));
  }

  private static Kind kind(String path) {
    if (FILES.matcher(path).matches()) {
      return Kind.FILE;
    }
    return DIRECTORIES.matcher(path).matches() ? Kind.DIRECTORY : Kind.ABSENT;
  }
}
