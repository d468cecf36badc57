package frontwright.cli.usecase.route;

import frontwright.model.source.Finding;
import frontwright.validators.routing.Landmarks;
import java.util.List;

/**
 * Something that requests are asked of.
 *
 * @param answerer what answers
 * @param landmarks where its outcomes may change
 * @param locals which addresses clients connect to
 * @param problems what is wrong with the file; errors where only parts of it could be read
 */
public record Subject(
    Answerer answerer, Landmarks landmarks, Locals locals, List<Finding> problems) {

  Subject(Answerer answerer, Landmarks landmarks, List<Finding> problems) {
    this(answerer, landmarks, new Locals(landmarks), problems);
  }
}
