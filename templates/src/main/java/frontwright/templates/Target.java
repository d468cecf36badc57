package frontwright.templates;

import frontwright.model.deployment.Deployment;
import java.util.List;

/** One kind of thing that configuration is written for. A target is one folder. */
public interface Target {

  /**
   * Its files for a deployment; none when the deployment has no use for it. A pure function.
   *
   * @throws IllegalStateException when a template does not fit: a defect
   */
  List<GeneratedFile> render(Deployment deployment);
}
