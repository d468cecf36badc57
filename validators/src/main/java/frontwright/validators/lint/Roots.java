package frontwright.validators.lint;

import frontwright.validators.files.FileTree;
import frontwright.validators.files.Parallel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which of some files are configurations of their own; the others are included by these.
 *
 * @param isMain whether a file is a server's main file
 * @param load reads a file with all that it includes
 * @param covered the paths of what was read, links followed, its own first
 */
record Roots<C>(
    FileTree files,
    Predicate<String> isMain,
    Function<String, C> load,
    Function<C, List<String>> covered) {

  /** Main files first, and then what includes most: what they include is no root. */
  List<C> of(List<String> paths) {
    List<C> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<Boolean> areMain = Parallel.map(paths, isMain::test);
    for (int i = 0; i < paths.size(); i++) {
      if (areMain.get(i) && !seen.contains(files.real(paths.get(i)))) {
        keep(load.apply(paths.get(i)), kept, seen);
      }
    }
    List<String> left = paths.stream().filter(path -> !seen.contains(files.real(path))).toList();
    List<C> rest = new ArrayList<>(Parallel.map(left, load));
    rest.sort((a, b) -> covered.apply(b).size() - covered.apply(a).size());
    for (C one : rest) {
      if (!seen.contains(covered.apply(one).get(0))) {
        keep(one, kept, seen);
      }
    }
    return kept;
  }

  private void keep(C one, List<C> kept, Set<String> seen) {
    kept.add(one);
    seen.addAll(covered.apply(one));
  }
}
