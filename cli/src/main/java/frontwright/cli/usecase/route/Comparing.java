package frontwright.cli.usecase.route;

import frontwright.model.routing.Request;
import frontwright.validators.routing.Answered;
import frontwright.validators.routing.Exploration;
import frontwright.validators.routing.VisibleParts;
import java.util.ArrayList;
import java.util.List;

/** Compares what becomes of requests in two configurations. */
public final class Comparing {

  /** A request whose outcomes differ. */
  public record Difference(Answered before, Answered after) {}

  /**
   * What was compared.
   *
   * @param asked the number of requests
   * @param undecided of how many the outcome is not known on one side at least
   */
  public record Comparison(List<Difference> differences, int asked, int undecided) {

    /** How many there are, on one line. */
    public String words() {
      int different = differences.size();
      return asked
          + (asked == 1 ? " request: " : " requests: ")
          + (different == 0 ? "no difference" : different + " different")
          + (undecided == 0 ? "" : ", " + undecided + " undecided");
    }
  }

  private Comparing() {}

  /** Asks both for all that their boundaries tell apart. */
  public static Comparison explore(Subject before, Subject after) {
    return of(before, after, Exploration.of(before.landmarks(), after.landmarks()));
  }

  /** Asks both for some requests. */
  public static Comparison of(Subject before, Subject after, List<Exploration.Asked> requests) {
    List<Difference> differences = new ArrayList<>();
    int undecided = 0;
    for (Exploration.Asked asked : requests) {
      Request request = asked.request();
      Answered one = before.answerer().answer(asked.url(), request);
      Answered other = after.answerer().answer(asked.url(), request);
      if (VisibleParts.isUndecided(one) || VisibleParts.isUndecided(other)) {
        undecided++;
      } else if (!VisibleParts.of(one).equals(VisibleParts.of(other))) {
        differences.add(new Difference(one, other));
      }
    }
    return new Comparison(differences, requests.size(), undecided);
  }
}
