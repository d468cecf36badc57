import frontwright.model.value.Version;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.rules.Judgement;
import frontwright.validators.rules.nginx.NginxJudge;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.directives.DirectiveRules;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads a file of nginx's and looks up each of its directives: what {@link Configuration} measures.
 * Fails where anything is found, for a wrong configuration would be another benchmark. With {@code
 * memory} behind the file's name, prints the heap at its fullest and what of it is left for the
 * tree, in bytes.
 */
public final class ReadConfiguration {

  private static final Version VERSION = Version.of("1.22.1");

  public static void main(String[] args) throws IOException {
    String text = Files.readString(Path.of(args[0]), StandardCharsets.ISO_8859_1);
    NginxLoader loader = new NginxLoader(new MemoryFiles(Map.of(args[0], text)));
    NginxConfiguration configuration = loader.load(args[0], NginxContext.MAIN);
    Judgement judgement = new Judgement();
    new NginxJudge(DirectiveRules.ALL).judge(new NginxSubject(configuration, VERSION), judgement);

    if (!configuration.isWhole() || !judgement.findings().isEmpty() || !judgement.defects().isEmpty()) {
      throw new IllegalStateException(judgement.findings().toString());
    }
    if (args.length > 1) {
      System.out.println(fullest() + " " + left());
    }
    Reference.reachabilityFence(configuration);
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
