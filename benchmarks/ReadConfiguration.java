import frontwright.model.source.Source;
import frontwright.model.value.Version;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirectives;
import frontwright.validators.syntax.nginx.Block;
import frontwright.validators.syntax.nginx.Directive;
import frontwright.validators.syntax.nginx.NginxFile;
import frontwright.validators.syntax.nginx.NginxParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a file of nginx's and looks up each of its directives: what {@link Configuration} measures.
 * Fails where anything is found, for a wrong configuration would be another benchmark. With {@code
 * memory} behind the file's name, prints the heap at its fullest and what of it is left for the
 * tree, in bytes.
 */
public final class ReadConfiguration {

  private static final Version VERSION = Version.of("1.22.1");

  public static void main(String[] args) throws IOException {
    NginxFile file = NginxParser.parse(Source.ofBytes(args[0], Files.readAllBytes(Path.of(args[0]))));
    int found = file.problems().size() + misused(file.directives(), NginxContext.MAIN);
    if (found > 0) {
      throw new IllegalStateException(found + " findings in " + args[0]);
    }
    if (args.length > 1) {
      System.out.println(fullest() + " " + left());
    }
    Reference.reachabilityFence(file);
  }

  private static int misused(List<Directive> directives, NginxContext context) {
    int found = 0;
    for (Directive directive : directives) {
      String name = directive.name().value();
      Block block = directive.block();
      int arguments = directive.arguments().size();
      found += NginxDirectives.misuse(name, arguments, block != null, context, VERSION).isPresent() ? 1 : 0;
      if (block != null) {
        found += context.inside(name)
            .map(inside -> misused(block.directives(), inside))
            .orElseGet(() -> misusedEntries(name, block.directives()));
      }
    }
    return found;
  }

  private static int misusedEntries(String block, List<Directive> entries) {
    int found = 0;
    for (Directive entry : entries) {
      int words = 1 + entry.arguments().size();
      found += NginxDirectives.entry(block, entry.name().value(), words) ? 0 : 1;
    }
    return found;
  }

  private static long fullest() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static long left() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
