package frontwright.model.routing;

import java.util.List;

/**
 * Where a request goes, and why.
 *
 * @param outcome what becomes of it
 * @param reasons the decisions on the way, the first one first
 */
public record Route(Outcome outcome, List<Reason> reasons) {}
