package frontwright.model.trial;

import java.util.List;
import java.util.Set;

/**
 * What there is to try a deployment with.
 *
 * @param directory the absolute path of the directory that everything is written below
 * @param user the account that everything runs as
 * @param group its group
 * @param ports free ports for the fronts, as many as {@link Staging#fronts} says; then for
 *     instances, as many as {@link Staging#instances} says
 * @param moves where directories of the description are here
 * @param virtualenvs virtual environments of the description that are there
 * @param selfSigned the ids of sites whose certificate is {@link #certificate} instead
 */
public record Stage(
    String directory,
    String user,
    String group,
    List<Integer> ports,
    Moves moves,
    Set<String> virtualenvs,
    Set<String> selfSigned) {

  /** The address that everything listens on. */
  public static final String LOOPBACK = "127.0.0.1";

  /** The file of the certificate that nobody has signed. */
  public String certificate() {
    return directory + "/tls/certificate.pem";
  }

  /** The file of its key. */
  public String key() {
    return directory + "/tls/key.pem";
  }
}
