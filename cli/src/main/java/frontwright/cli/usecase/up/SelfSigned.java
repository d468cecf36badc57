package frontwright.cli.usecase.up;

import frontwright.model.trial.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a certificate that nobody has signed. */
final class SelfSigned {

  private static final int DAYS = 7;

  private SelfSigned() {}

  /**
   * Makes the files that a stage names, whose directory is there.
   *
   * @param names the host names to certify, besides those of loopback
   */
  static void make(Path openssl, Stage stage, List<String> names) throws UpException {
    Set<String> all = new LinkedHashSet<>(List.of("IP:" + Stage.LOOPBACK, "DNS:localhost"));
    names.forEach(name -> all.add("DNS:" + name));
    List<String> command = new ArrayList<>(List.of(openssl.toString(), "req", "-x509", "-nodes"));
    command.addAll(List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"));
    command.addAll(List.of("-days", Integer.toString(DAYS), "-subj", "/CN=localhost"));
    command.addAll(
        List.of("-addext", all.stream().collect(Collectors.joining(",", "subjectAltName=", ""))));
    command.addAll(List.of("-addext", "basicConstraints=critical,CA:FALSE"));
    command.addAll(List.of("-keyout", stage.key(), "-out", stage.certificate()));
    Commands.Said said = Commands.run(command);
    if (!said.isDone()) {
      String why = said.text().strip().lines().reduce((first, last) -> last).orElse("");
      throw new UpException("openssl cannot make a certificate: " + why);
    }
  }
}
