package frontwright.validators.project;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application that was found.
 *
 * @param framework what it is written with
 * @param rank how sure it is that this is what should be deployed
 * @param module as in a description: {@code hello.wsgi:application}
 * @param directory where its modules are imported from, absolute
 * @param evidence where the application is; null when somebody named it
 * @param env variables that it needs
 * @param names host names that it answers to, as in a description; null where they are not said
 * @param mount the path of the URL that it thinks to be under; null where it is not said
 * @param statics files for the front
 * @param remarks what somebody should know or do, a sentence each, without its full stop
 */
public record Candidate(
    Framework framework,
    Rank rank,
    String module,
    String directory,
    @Nullable Evidence evidence,
    Map<String, Said<String>> env,
    @Nullable Said<List<String>> names,
    @Nullable Said<String> mount,
    List<StaticFiles> statics,
    List<String> remarks) {

  /** How sure it is that an application is the one to deploy; the surest first. */
  public enum Rank {
    /** A server's configuration names it. */
    NAMED,
    /** {@code manage.py} leads to it. */
    MANAGED,
    /** It is what a file {@code wsgi.py} is for. */
    ENTRY,
    /** A framework's object. */
    OBJECT,
    /** A function that makes one. */
    FACTORY,
    /** A function that takes {@code environ} and {@code start_response}. */
    FUNCTION
  }

  /** Copies the collections. */
  public Candidate {
    env = Map.copyOf(env);
    statics = List.copyOf(statics);
    remarks = List.copyOf(remarks);
  }

  /** An application of which no more is known than where it is. */
  static Candidate of(
      Framework framework,
      Rank rank,
      String module,
      String directory,
      @Nullable Evidence evidence) {
    return new Candidate(
        framework, rank, module, directory, evidence, Map.of(), null, null, List.of(), List.of());
  }

  Candidate withRank(Rank other) {
    return new Candidate(
        framework, other, module, directory, evidence, env, names, mount, statics, remarks);
  }

  /** The same application with what is known of another that it is made from. */
  Candidate like(Candidate other) {
    return new Candidate(
        other.framework,
        rank,
        module,
        directory,
        evidence,
        other.env,
        other.names,
        other.mount,
        other.statics,
        other.remarks);
  }

  Candidate with(List<StaticFiles> files, List<String> moreRemarks) {
    return new Candidate(
        framework, rank, module, directory, evidence, env, names, mount, files, moreRemarks);
  }
}
