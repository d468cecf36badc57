package frontwright.validators.advice;

import frontwright.model.source.Finding;
import frontwright.validators.rules.Explained;
import java.util.function.Consumer;

/** One thing to look for in a deployment that is otherwise in order. */
public interface AdviceRule extends Explained {

  /** {@code advice/NAME}; the page is called {@code NAME.md}. */
  @Override
  String id();

  /** Says what there is to say: warnings and notes, never errors. */
  void judge(Subject subject, Consumer<Finding> sink);
}
