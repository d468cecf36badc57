package frontwright.cli.output;

import frontwright.cli.output.OutputException.Problem;
import frontwright.cli.output.Plan.Item;
import frontwright.cli.output.Plan.State;
import frontwright.cli.output.Tree.Found;
import frontwright.templates.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what is wanted with what is there, and finds what is not ours to change. */
final class Planner {

  private final Tree tree;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final Map<String, String> hashes = new TreeMap<>();

  Planner(Path root) {
    this.tree = new Tree(root);
  }

  Plan plan(List<GeneratedFile> files, Map<String, String> versions) {
    Map<String, String> wanted = byPath(files);
    Found lock = tree.look(Manifest.FILE);
    if (lock instanceof Found.InTheWay other) {
      throw new OutputException(List.of(other.problem()));
    }
    String before = lock instanceof Found.Text text ? text.text() : null;
    if (before == null) {
      refuseDirectoryOfOthers();
    }
    Map<String, String> ours = before == null ? Map.of() : read(before).files();
    Set<String> paths = new TreeSet<>(wanted.keySet());
    paths.addAll(ours.keySet());
    for (String path : paths) {
      compare(path, wanted.get(path), ours.get(path));
    }
    Item lockItem = lockItem(before, new Manifest(versions, hashes).text());
    return new Plan(files, versions, items, lockItem, problems);
  }

  private static Item lockItem(@Nullable String before, String after) {
    State state =
        before == null ? State.CREATED : before.equals(after) ? State.UNCHANGED : State.CHANGED;
    return new Item(Manifest.FILE, state, before, after);
  }

  private static Map<String, String> byPath(List<GeneratedFile> files) {
    Map<String, String> texts = new TreeMap<>();
    for (GeneratedFile file : files) {
      String fault = Tree.fault(file.path());
      if (fault != null || texts.putIfAbsent(file.path(), file.text()) != null) {
        throw new IllegalArgumentException(
            "`" + file.path() + "` " + Objects.requireNonNullElse(fault, "comes twice"));
      }
    }
    return texts;
  }

  private Manifest read(String lock) {
    return Manifest.read(tree.root().resolve(Manifest.FILE).toString(), lock);
  }

  /** While another run writes here for the first time, there are files and no lock yet. */
  private void refuseDirectoryOfOthers() {
    try (Stream<Path> entries = Files.list(tree.root())) {
      Set<String> names =
          entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toSet());
      if (!names.isEmpty() && Collections.disjoint(names, Set.of(BusyFile.NAME, Manifest.FILE))) {
        throw new OutputException(
            "`" + tree.root() + "` is not empty and was not written by frontwright",
            "choose an empty or a new directory, or restore the `" + Manifest.FILE + "` of this");
      }
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw OutputException.cannot("read", tree.root(), e);
    }
  }

  private void compare(String path, @Nullable String wanted, @Nullable String oldHash) {
    Found found = tree.look(path);
    if (found instanceof Found.InTheWay other && (wanted != null || other.unknowable())) {
      problems.add(other.problem());
    } else if (wanted == null) {
      compareUnwanted(path, found, Objects.requireNonNull(oldHash));
    } else if (found instanceof Found.Text && oldHash == null) {
      problems.add(foreign(path));
    } else {
      compareWanted(path, found, wanted, oldHash);
    }
  }

  private Problem foreign(String path) {
    return new Problem(
        "`" + tree.root().resolve(path) + "` was not written by frontwright",
        "move it away, or choose another directory");
  }

  private void compareWanted(String path, Found found, String wanted, @Nullable String oldHash) {
    String newHash = Manifest.hash(wanted.getBytes(StandardCharsets.UTF_8));
    hashes.put(path, newHash);
    if (found instanceof Found.Text text) {
      State state =
          text.hash().equals(newHash)
              ? State.UNCHANGED
              : text.hash().equals(oldHash) ? State.CHANGED : State.EDITED;
      items.add(new Item(path, state, text.text(), wanted));
    } else {
      items.add(new Item(path, State.CREATED, null, wanted));
    }
  }

  /** What is neither wanted nor there any more is forgotten. */
  private void compareUnwanted(String path, Found found, String oldHash) {
    if (found instanceof Found.Text text) {
      boolean asWritten = text.hash().equals(oldHash);
      items.add(new Item(path, asWritten ? State.STALE : State.KEPT, text.text(), null));
      if (!asWritten) {
        hashes.put(path, oldHash);
      }
    }
  }
}
